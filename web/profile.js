// What one site says: a calm report of counts, differences, disclaimers, prices and pages.

import { h } from './dom.js';
import { addressOf, searchFor, withValues } from './state.js';
import { claimIn } from './views.js';
import { apiAddress } from './api.js';
import { brief } from './families.js';
import { certainty, counted, country, number, quantity } from './words.js';
import { tally } from './tally.js';
import { time } from './card.js';
import { twinLinks, twins } from './twins.js';

const SIDES = 12;
const SHOWN = 3;
const MOST = 20;
const COUNTS = ['condition', 'cell_type', 'route', 'outcome', 'kind', 'certainty', 'source', 'live'];

/** The report. `answer` is the API's, `named` the labels of codes. */
export function profile(answer, place, named, copies) {
  const onSite = withValues(place.question, 'site', [answer.site]);
  const open = (key, value) => searchFor(withValues(onSite, key, [value]));
  const list = { ...place, id: null };
  return [
    h('p', { class: 'way-back' }, h('a', { href: addressOf(list) }, '‹ All sites')),
    h('h1', { class: 'profile-name', tabindex: '-1' }, h('bdi', null, answer.site)),
    h('p', { class: 'standfirst' }, `${counted(answer.counts.claims, 'claim')} on ${counted(answer.counts.pages, 'page')}`,
      place.question.size > 0 ? ', as far as the question reaches' : null, '. ',
      h('a', { href: searchFor(onSite) }, 'Read the claims'), ', ', h('a', { href: addressOf({ view: 'numbers', question: onSite }) }, 'its numbers'), ' or ',
      h('a', { href: addressOf({ view: 'matrix', question: onSite }) }, 'its matrix'), '. ', h('span', { class: 'twins' },
      'This as ', h('a', { href: apiAddress(`sites/${encodeURIComponent(answer.site)}`, place.question) }, 'JSON'), twinLinks('claims', onSite, {}, {}, ', its claims as '), '.')),
    countryOf(answer.country),
    operatorOf(answer, place),
    answer.counts.claims === 0 ? h('p', { class: 'note' }, 'The question finds nothing on this site. ',
      h('a', { href: addressOf({ ...place, question: new URLSearchParams() }) }, 'Show all that it says')) : null,
    section('Says differently', differences(answer, onSite, place)),
    section('What it treats, with what, how sure', h('div', { class: 'tallies' }, COUNTS.map((key) => tally(facet(answer, key), open)))),
    section('Wording that a regulator has named', flags(facet(answer, 'red_flag'), open, named)),
    section('Text that other sites have too', sharedText(copies, answer.site)),
    section('Disclaimers', quotes(answer.disclaimers, onSite)),
    section('Pages', pages(answer.addresses, onSite)),
    answer.is_complete ? null : h('p', { class: 'note' }, 'The site has more claims than a profile reads: what follows the counts is of the first 5,000.'),
  ];
}

// Where it is, and how that is known; what points elsewhere stands beside it.
function countryOf({ countries, also }) {
  const known = countries.map((one, i) => [i === 0 ? '' : '; ', h('strong', null, country(one.country)), ', by ', h('bdi', null, one.how)]);
  const other = also.map((words, i) => [i === 0 ? '' : '; ', h('bdi', null, words.replace(/^[A-Z]{2}/, (code) => country(code)))]);
  return h('p', { class: 'site-country' }, known.length === 0 ? 'Country: nothing tells it for sure' : ['Country: ', known], '. ',
    known.length > 1 ? 'As many are told equally surely. ' : null,
    other.length > 0 ? h('span', { class: 'side-when' }, 'Also: ', other, '.') : null);
}

// Who runs it, with its other sites, as somebody joined them by hand.
function operatorOf({ site, operator }, place) {
  const others = operator?.sites.filter((one) => one !== site) ?? [];
  return operator === null ? null : h('p', { class: 'site-country' }, 'Operator: ', h('strong', null, operator.name),
    others.length > 0 ? [', with ', others.map((one, i) => [i === 0 ? '' : ', ', h('a', { href: addressOf({ view: 'sites', id: one, question: place.question }) }, h('bdi', null, one))])] : null,
    '. ', h('span', { class: 'side-when' }, 'Known by ', h('bdi', null, operator.known), '.'));
}

function section(title, content) {
  const all = [content].flat().filter(Boolean);
  return h('section', { class: 'report' }, h('h2', null, title), all.length > 0 ? all : h('p', { class: 'facet-note' }, 'None found.'));
}

function facet(answer, key) {
  return answer.facets.find((f) => f.key === key);
}

function differences(answer, question, place) {
  const across = answer.contradictions;
  return across.length === 0 ? [] : [
    h('p', { class: 'view-note' }, 'Statements about one condition and outcome that give different numbers, or that are not equally sure. Patients, time and treatment may differ: read before you judge.'),
    across.map((one) => h('section', { class: 'difference' },
      h('h3', null, titleOf(one, answer)),
      h('ul', { class: 'sides' }, sidesShown(one).map((said) => h('li', null, statement(said, question)))))),
    h('p', { class: 'twins' }, 'All of them as ', h('a', { href: apiAddress(`sites/${encodeURIComponent(answer.site)}/contradictions.csv`, place.question), download: 'contradictions.csv' }, 'CSV')),
  ];
}

// Of many statements that say the same, a few stand for all, so that each side is seen.
function sidesShown({ statements }) {
  const each = Math.max(1, Math.floor(SIDES / new Set(statements.map((s) => s.says)).size));
  const taken = new Map();
  return statements.filter(({ says }) => {
    taken.set(says, (taken.get(says) ?? 0) + 1);
    return taken.get(says) <= each;
  });
}

function titleOf({ condition, outcome, unit }, answer) {
  const [about, what] = [labelOf(answer, 'condition', condition), labelOf(answer, 'outcome', outcome)];
  const subject = outcome === 'unspecified' ? about : `${about}, ${what}`;
  return unit === 'certainty' ? `${subject}: not equally sure everywhere` : `${subject}: says it differently in ${unit}`;
}

function labelOf(answer, key, id) {
  return facet(answer, key)?.values.find((v) => v.value === id)?.label ?? id.replaceAll('-', ' ');
}

function statement(said, question) {
  return [
    h('p', { class: 'side-value' }, said.says === said.certainty ? certainty(said.says) : amount(said.says)),
    h('blockquote', { class: 'side-words', dir: 'auto' }, h('a', { href: claimIn(question, said.claim) }, said.text)),
    h('p', { class: 'side-when' }, certainty(said.certainty), ' · ', h('bdi', null, said.url)),
  ];
}

// "at-least percent:85..", as the API says a number.
function amount(says) {
  const [bound, written] = says.split(' ');
  const [unit, range = ''] = written.split(':');
  const [low, high] = range.includes('..') ? range.split('..') : [range, range];
  const end = (text) => (text === '' ? null : Number(text));
  return quantity({ unit, bound, low: end(low), high: end(high) });
}

function flags(counts, open, named) {
  const found = (counts?.values ?? []).filter((v) => v.count > 0);
  return found.length === 0 ? [] : h('ul', { class: 'plain-list' }, found.map((flag) => h('li', null,
    h('a', { href: open('red_flag', flag.value) }, named.get(`red_flag=${flag.value}`) ?? flag.label), ` (${counted(flag.count, 'claim')})`)));
}

function sharedText({ borrowed, lent, shared }, site) {
  const part = (title, families) => (families.length === 0 ? null : h('details', { open: families.length <= SHOWN },
    h('summary', null, `${title} (${number(families.length)})`), h('ol', { class: 'changes-list' }, families.slice(0, MOST).map((family) => h('li', null, brief(family))))));
  return borrowed.length + lent.length + shared.length === 0 ? [] : h('div', { class: 'changes is-part' },
    h('p', { class: 'view-note' }, 'Who took it from whom is said only where the order of our captures and words left over in the copy agree. ',
      h('a', { href: addressOf({ view: 'families', question: new URLSearchParams({ site }) }) }, 'All of it')),
    part('Taken from another site', borrowed), part('Taken over by another site', lent), part('Shared, direction unknown', shared), twins(`sites/${encodeURIComponent(site)}/copies`));
}

function quotes(claims, question) {
  const times = new Map();
  claims.forEach(({ text }) => times.set(text, (times.get(text) ?? 0) + 1));
  const once = claims.filter(({ text }, i) => claims.findIndex((other) => other.text === text) === i);
  return once.length === 0 ? [] : h('ul', { class: 'plain-list quotes' }, once.map((claim) => h('li', null,
    h('a', { href: claimIn(question, claim.claim), dir: 'auto' }, claim.text),
    times.get(claim.text) > 1 ? h('span', { class: 'side-when' }, ` ${times.get(claim.text)} times`) : null)));
}

function pages(all, question) {
  return all.length === 0 ? [] : h('ul', { class: 'plain-list' }, all.map((one) => h('li', null,
    h('a', { href: searchFor(withValues(question, 'url', [one.url])) }, h('bdi', null, one.url)),
    h('span', { class: 'side-when' }, ` ${counted(one.claims, 'claim')}, ${number(one.live)} still there, seen `, time(one.first_seen), ' to ', time(one.last_seen)))));
}
