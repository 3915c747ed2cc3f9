// Who says the same: a passage or a page in, every page that carries it out, side by side.

import { h } from './dom.js';
import { passage, sameSwitch } from './aligned.js';
import { announce, entitle, working } from './announce.js';
import { addressOf, go, pageOf } from './state.js';
import { isLong, pageText, traceOf } from './api.js';
import { counted, day, wordsAt } from './words.js';
import { failure } from './trouble.js';
import { twins } from './twins.js';

const READ = 15;

/** Shows the two boxes, and the answer where there is a question. */
export async function show(main, place, signal) {
  const { question } = place;
  entitle('Who says the same');
  const answer = h('div', null);
  const page = h('div', { class: 'changes' }, h('h1', { tabindex: '-1' }, 'Who says the same?'), form(question, answer), elsewhere(), answer);
  main.replaceChildren(page);
  if (!question.get('text') && !question.get('url')) {
    announce('Who says the same: paste a passage');
    return;
  }
  await answered(answer, question, signal);
}

async function answered(into, question, signal) {
  try {
    const found = await working(traceOf(question, signal));
    into.replaceChildren(...drawn(found, question, into));
    announce(said(found));
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    into.replaceChildren(failure(error, null));
  }
}

// A passage that is too long for an address is answered on the spot; the address then says nothing of it.
function form(question, answer) {
  const text = h('textarea', { id: 'trace-text', rows: 6, spellcheck: 'false', dir: 'auto' }, question.get('text') ?? '');
  const url = h('input', { id: 'trace-url', type: 'url', value: question.get('url') ?? '', placeholder: 'https://' });
  const reworded = h('input', { id: 'trace-reworded', type: 'checkbox', checked: question.get('reworded') === 'true' });
  const ask = (event) => {
    event.preventDefault();
    const next = new URLSearchParams(text.value.trim() ? [['text', text.value.trim()]] : [['url', url.value.trim()]]);
    if (reworded.checked) {
      next.set('reworded', 'true');
    }
    if (isLong(next)) {
      answered(answer, next);
    } else {
      go(addressOf({ view: 'trace', question: next }));
    }
  };
  return h('form', { class: 'trace-form', onsubmit: ask },
    h('label', { for: 'trace-text' }, 'Paste a passage of ten words or more'), text,
    h('label', { for: 'trace-url' }, 'or the address of a captured page'), url,
    h('label', null, reworded, ' and claims of other sites that say the same in other words'),
    h('button', { class: 'button is-main', type: 'submit' }, 'Find'));
}

function elsewhere() {
  return h('p', { class: 'view-note' }, 'Or without a passage in hand: ', h('a', { href: '?view=families' }, 'all passages that sites share'), ', ',
    h('a', { href: '?view=families&drifted=true' }, 'those whose number or hedge changed'), ', ', h('a', { href: '?view=network' }, 'who shares with whom'), '.');
}

function said({ hits: carriers, says }) {
  return carriers.length === 0 ? says : `${counted(carriers.length, 'page')} on ${counted(sites(carriers), 'site')} carry words of it`;
}

function sites(carriers) {
  return new Set(carriers.map((c) => c.page.site)).size;
}

function drawn(answer, question, into) {
  return [
    h('p', { class: 'standfirst' }, answer.says, answer.hits.length === 0 ? null
      : ' Longest run first. The dates are when we saw it: which page had it first is not known.'),
    answer.hits.length === 0 ? null : sameSwitch(),
    h('ol', { class: 'changes-list' }, answer.hits.map((c, i) => h('li', null, carrier(c, answer.text, i < READ)))),
    common(answer, question, into),
    reworded(answer),
    answer.nearest.length === 0 ? null : h('section', { 'aria-labelledby': 'nearest' }, h('h2', { id: 'nearest' }, 'The nearest claims'),
      h('ol', { class: 'changes-list' }, answer.nearest.map((claim) => h('li', null, h('p', { class: 'wording' }, claim.text),
        h('p', { class: 'wording-place' }, h('a', { href: pageOf(claim) }, claim.page.site)))))),
    isLong(question) ? h('p', { class: 'view-note' }, 'The passage is too long for an address: this answer cannot be linked to.')
      : twins('trace', question),
  ].filter((part) => part !== null);
}

// Never said to be copied: other words, the same conditions, outcomes and numbers.
function reworded({ reworded: all, text }) {
  return all === null ? null : h('section', { 'aria-labelledby': 'reworded' }, h('h2', { id: 'reworded' }, 'Same claim, reworded'),
    h('p', { class: 'view-note' }, all.length === 0 ? 'No claim of another site says the same in other words.'
      : 'The same conditions, outcomes and numbers in other words. Nothing shows that any of these was copied.'),
    h('ol', { class: 'changes-list' }, all.map((one) => h('li', null,
      one.sentence === text ? null : h('p', { class: 'wording-place' }, 'For: ', one.sentence),
      h('p', { class: 'wording', dir: 'auto' }, one.claim.text),
      h('p', { class: 'wording-place' }, h('a', { href: pageOf(one.claim) }, one.claim.page.site), `; both say ${one.agrees.join(', ')}`)))));
}

// Menus and notices stand last where they are shown; what everybody has is no copying.
function common(answer, question, into) {
  const isShown = question.get('boilerplate') === 'shown';
  const other = new URLSearchParams(question);
  other.delete('boilerplate');
  if (!isShown) {
    other.set('boilerplate', 'shown');
  }
  const isAny = answer.boilerplate_only > 0 || answer.hits.some((c) => c.regions.some((region) => region.boilerplate));
  const says = isShown ? 'hide menus and notices' : 'show menus and notices too';
  return isAny ? h('p', { class: 'view-note' }, `${counted(answer.boilerplate_only, 'page')} with only menus or notices in common: `,
    isLong(question) ? h('button', { type: 'button', class: 'as-link', onclick: () => answered(into, other) }, says)
      : h('a', { href: addressOf({ view: 'trace', question: other }) }, says)) : null;
}

// The page's own text is read for the first ones: the signs between its words are in no answer.
function carrier(c, asked, isRead) {
  const draw = (text) => c.regions.flatMap((region) => [
    region.boilerplate ? h('p', { class: 'view-note' }, `A ${region.boilerplate}:`) : '',
    passage(region, ['Asked', 'This page'], [asked, text]),
  ]);
  const regions = h('div', null, draw(null));
  if (isRead) {
    pageText(c.page.id).then(({ blocks }) => regions.replaceChildren(...draw(sliced(blocks)))).catch(() => { /* Drawn already, only without signs. */ });
  }

  const link = h('a', { href: addressOf({ view: 'page', id: c.page.id, question: new URLSearchParams() }) }, h('bdi', null, c.page.url));
  return h('article', { class: 'laid-over' }, h('h2', { class: 'carrier-name' }, h('bdi', null, c.page.site)),
    h('p', { class: 'wording-place' }, link),
    h('p', { class: 'change-said' }, h('strong', null, `${Math.round(c.covered * 100)} % of the passage, ${counted(c.longest, 'word')} in a row`),
      `. ${seen(c)}`),
    regions);
}

// Dates of this wording; those of any wording on the address only where they are others.
function seen(c) {
  const own = `First seen by us with these words ${day(c.wording_first_seen)}, last ${day(c.wording_last_seen)}`;
  const isAll = c.first_seen === c.wording_first_seen && c.last_seen === c.wording_last_seen;
  return isAll ? `${own}.` : `${own}; with any wording of the passage ${day(c.first_seen)} to ${day(c.last_seen)}.`;
}

function sliced(blocks) {
  return { slice: (start, end) => wordsAt(blocks, { start, end }) };
}
