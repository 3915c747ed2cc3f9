// The question said back, the list and what stands around it.

import { h } from './dom.js';
import { card } from './card.js';
import { go, searchFor, withoutPart, withValues } from './state.js';
import { pinLink } from './pinned.js';
import { counted, countsSaid } from './words.js';
import { twinLinks } from './twins.js';

const SORTS = {
  relevance: 'best match', page: 'page by page', 'first-seen': 'first seen, newest', 'last-seen': 'last seen, newest',
  value: 'number, highest', 'value-up': 'number, lowest',
};
const SCOPES = {
  page: 'the whole page', section: 'its section', 'lead-in': 'its lead-in', sentence: 'the sentence',
};

/**
 * The question in plain English with a chip for each part that can be dropped, and the counts. `hrefOf(question)` is
 * where the question without a part is answered; `asked` is the question as it was read.
 */
export function heading(answer, question, hrefOf = searchFor, asked = question) {
  const { chips, english, notes } = answer.query;
  return h('header', { class: 'asked' },
    h('h1', { class: 'english', tabindex: '-1' }, question.size === 0 ? 'All claims' : english),
    chips.length > 0 ? h('ul', { class: 'parts', 'aria-label': 'Parts of the question' },
      chips.map((chip) => h('li', null, part(chip, asked, hrefOf))),
      chips.length > 1 ? h('li', null, h('a', { class: 'clear', href: hrefOf(new URLSearchParams()) }, 'Clear all')) : null) : null,
    (answer.query.read ?? null) === null ? null : readAs(answer.query.read, question, asked),
    notes.map((note) => h('p', { class: 'note' }, note)),
    h('p', { class: 'counts' }, countsSaid(answer.counts),
      answer.counts.is_complete ? null : ' (the time limit cut the search)', pinLink(answer)));
}

/** Sort order, scope, what `more` a view offers, and the same answer as JSON and CSV; `folded` is how its list is. */
export function tools(question, more = null, folded = {}) {
  return h('div', { class: 'tools' },
    choice('Sort', 'sort', SORTS, question),
    choice('Match within', 'scope', SCOPES, question),
    more,
    h('p', { class: 'exports' }, twinLinks('claims', question, folded)));
}

/** Cards for claims. */
export function cards(claims, context) {
  return claims.map((claim) => h('li', null, card(claim, context)));
}

/** Grey lines where cards will stand, while the first answer is awaited. */
export function awaited() {
  return h('div', { class: 'awaited', 'aria-hidden': 'true' },
    [1, 2, 3].map(() => h('div', { class: 'awaited-card' }, h('span'), h('span'), h('span'))));
}

// How typed words were read, and the two ways to be taken otherwise.
function readAs(read, question, asked) {
  const narrower = read.parts.flatMap((p) => p.narrower.map((n) => n.label));
  const isNarrow = asked.get('narrower') === 'off';
  return h('div', { class: 'read-as' },
    h('p', null, 'Read as a claim: ', read.parts.flatMap((p, i) => [i === 0 ? null : ' · ', h('q', null, p.words), ` ${p.says}`]), '. ',
      h('a', { href: searchFor(withValues(question, 'read', ['off'])) }, 'Take it word by word')),
    narrower.length === 0 ? null : h('p', null,
      isNarrow ? 'Narrower concepts are left out. ' : `Finds ${counted(narrower.length, 'narrower concept')} too, such as ${narrower[0]}. `,
      h('a', { href: searchFor(withValues(question, 'narrower', isNarrow ? [] : ['off'])) }, isNarrow ? 'Find them too' : 'Leave them out')));
}

function part({ param, value, says }, question, hrefOf) {
  return h('a', { class: param.startsWith('not_') ? 'part is-out' : 'part', href: hrefOf(withoutPart(question, param, value)), 'aria-label': `Drop “${says}”`, title: 'Drop this part' },
    says, h('span', { class: 'cross', 'aria-hidden': 'true' }, '×'));
}

function choice(label, name, options, question) {
  const [usual] = Object.keys(options);
  const now = question.get(name) ?? usual;
  return h('label', { class: 'choice' }, label, ' ',
    h('select', { 'data-key': name, onchange: (event) => choose(name, event.target.value, usual, question) },
      Object.entries(options).map(([value, says]) => h('option', { value, selected: value === now }, says))));
}

function choose(name, value, usual, question) {
  go(searchFor(withValues(question, name, value === usual ? [] : [value])));
}
