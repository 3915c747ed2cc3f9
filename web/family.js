// A passage that several sites share: where it stood when, how its wording went, any two of its pages word by word.

import { h } from './dom.js';
import { addressOf, go, pageOf, placeOf } from './state.js';
import { alignmentAddress, alignmentOf, familyOf } from './api.js';
import { announce, entitle, working } from './announce.js';
import { differences, passage, sameSwitch } from './aligned.js';
import { counted, day, head, number } from './words.js';
import { failure } from './trouble.js';
import { spread } from './spread.js';
import { twinLinks } from './twins.js';

const LONG = 420;
const WEIGHTY = ['number', 'bound', 'hedge', 'negation'];
const NOWHERE = new URLSearchParams();

/** Shows the family `place.id`, its members `place.a` and `place.b` held against each other. */
export async function show(main, place, signal) {
  entitle('One passage');
  try {
    const answer = await working(familyOf(place.id ?? '', signal));
    const [a, b] = chosen(answer, place);
    const pair = answer.members.length < 2 ? null : await working(alignmentOf(place.id, a, b, signal));
    const picture = await spread(answer, signal);
    main.replaceChildren(h('div', { class: 'changes family' },
      opening(answer), section('Where it stood when', [picture, members(answer)]), section('Its wordings', wordings(answer)),
      pair === null ? null : section('Any two side by side', [chooser(answer, a, b), sideBySide(pair)]),
      h('p', { class: 'twins' }, twinLinks(`families/${encodeURIComponent(place.id)}`), ', the comparison as ',
        h('a', { href: alignmentAddress(place.id, a, b) }, 'JSON'))));
    announce(`One passage on ${counted(answer.family.sites, 'site')}`);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'changes' }, failure(error, null)));
  }
}

// The first that has it against the first other site with other words, unless the address says otherwise.
function chosen({ members: all }, place) {
  const others = [(m) => m.variant !== all[0].variant && m.page.site !== all[0].page.site, (m) => m.page.site !== all[0].page.site, () => true];
  const usual = [0, others.map((isOther) => all.findIndex((m, i) => i > 0 && isOther(m))).find((i) => i > 0)];
  return [place.a, place.b].map((given, i) => (all[given] ? Number(given) : usual[i]));
}

function section(title, content) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return h('section', { class: 'report', 'aria-labelledby': id }, h('h2', { id }, title), content);
}

function opening({ family, members: all, variants, direction = family.direction }) {
  return [
    h('p', { class: 'way-back' }, h('a', { href: addressOf({ view: 'families', question: NOWHERE }) }, '‹ All shared passages')),
    h('h1', { tabindex: '-1' }, `One passage on ${counted(family.pages, 'page')} of ${counted(family.sites, 'site')}`),
    quoted(family.text),
    h('p', { class: 'standfirst' }, 'First seen by us ', day(family.first_seen), ' on ', h('bdi', null, all[0].page.site),
      `. ${variants.length === 1 ? 'Everywhere word for word.' : `It stands there in ${number(variants.length)} wordings.`} `,
      said(direction)),
    family.boilerplate ? h('p', { class: 'note' }, `Of the kind that is often the same without copying: ${family.boilerplate}.`) : null,
    family.changes.length === 0 ? null : [h('h2', null, 'Changed on the way'), differences(ordered(distinct(family.changes)))],
  ];
}

function quoted(text) {
  const words = h('blockquote', { class: 'passage-words', dir: 'auto' }, head(text, LONG));
  return text.length <= LONG ? words : h('details', { class: 'passage-whole' }, h('summary', null, words, h('span', { class: 'as-link' }, 'the whole passage')),
    h('blockquote', { class: 'passage-words', dir: 'auto' }, text));
}

function said(direction) {
  return direction === 'shared, direction unknown' ? 'Who wrote it first is not known: the dates are those of our captures.' : `${direction}.`;
}

function distinct(changes) {
  const seen = new Set();
  return changes.filter(({ sort, before, after }) => {
    const key = JSON.stringify([sort, before, after]);
    return !seen.has(key) && seen.add(key);
  });
}

// Those that change what is claimed come first.
function ordered(changes) {
  const rank = ({ sort }) => (WEIGHTY.includes(sort) ? 0 : 1);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

function members({ members: all, omitted = 0 }) {
  return h('details', { class: 'as-table', open: all.length <= 12 }, h('summary', null, `Every page and wording (${number(all.length)})`),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Pages that carry the passage' }, h('table', { class: 'plain-table' },
      h('thead', null, h('tr', null, ['Site', 'Page', 'Wording', 'First seen by us', 'Last seen', 'Claims in it'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', null, all.map(row)))),
    omitted > 0 ? h('p', { class: 'note' }, `${number(omitted)} more pages are not listed.`) : null);
}

function row(m) {
  return h('tr', null, h('th', { scope: 'row' }, h('bdi', null, m.page.site)),
    h('td', null, h('a', { href: addressOf({ view: 'page', id: m.page.id, claim: m.claims[0] ?? null, question: NOWHERE }) }, h('bdi', null, m.page.url))),
    h('td', null, number(m.variant + 1)),
    h('td', null, h('span', { class: 'is-date' }, `${day(m.first_seen)} (${m.dated})`), m.stated ? h('span', { class: 'side-when' }, ` the page itself says ${m.stated.words}`) : null,
      m.header ? h('span', { class: 'side-when' }, ` its server says ${day(m.header)} (header)`) : null), h('td', { class: 'is-date' }, day(m.last_seen)),
    h('td', null, m.claims.length === 0 ? 'none' : h('a', { href: pageOf({ id: m.claims[0], page: m.page }) }, counted(m.claims.length, 'claim'))));
}

/** The wordings as a tree: each stands under the one seen before that is most like it. */
export function wordings({ variants, members: all }) {
  const below = (parent) => variants.map((variant, i) => ({ variant, i })).filter(({ variant }) => (variant.parent ?? null) === parent);
  const tree = (parent) => {
    const here = below(parent);
    return here.length === 0 ? null : h('ol', { class: 'wordings' }, here.map(({ variant, i }) => h('li', null, wording(variant, i, all), tree(i))));
  };
  return tree(null);
}

function wording(variant, i, all) {
  const sites = [...new Set(all.filter((m) => m.variant === i).map((m) => m.page.site))];
  return [
    h('p', { class: 'wording-place' }, h('strong', null, `Wording ${i + 1}`), `, ${counted(variant.members, 'page')}: ${sites.slice(0, 4).join(', ')}${sites.length > 4 ? ' …' : ''}`,
      variant.parent === null ? '' : `, ${Math.round(variant.changed * 100)} % of the words of wording ${variant.parent + 1} changed`),
    differences(distinct(variant.changes)),
    h('details', null, h('summary', null, head(variant.text, 110)), h('p', { class: 'wording', dir: 'auto' }, variant.text)),
  ];
}

function chooser(answer, a, b) {
  const pick = (name, now, label) => h('label', { class: 'choice' }, label, ' ', h('select', {
    id: `pick-${name}`, onchange: (event) => pickInstead(name, event.target.value, a, b),
  }, answer.members.map((m, i) => h('option', { value: i, selected: i === now }, `${m.page.site}, ${day(m.first_seen)}, wording ${m.variant + 1}`))));
  return h('div', { class: 'tools' }, pick('a', a, 'Hold'), pick('b', b, 'against'));
}

// The address may know a choice that is not drawn yet.
function pickInstead(name, value, a, b) {
  const now = placeOf();
  go(addressOf({ ...now, a: now.a ?? a, b: now.b ?? b, [name]: value }), { keepScroll: true });
}

function sideBySide({ a, b, regions }) {
  const title = (m) => [h('bdi', null, m.page.site), `, first seen by us ${day(m.first_seen)}`];
  return regions.length === 0 ? h('p', { class: 'note' }, 'These two share no ten words in a row or nearly so; each shares some with a third.')
    : [sameSwitch(), regions.map((region) => passage(region, [title(a), title(b)], [a.text, b.text]))];
}
