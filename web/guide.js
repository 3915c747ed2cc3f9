// How to read a card: each mark with its meaning.

import { h } from './dom.js';
import { certaintyChip, conceptChip, quantityChip } from './chips.js';
import { searchFor } from './state.js';

const context = { question: new URLSearchParams() };

/** The key to the cards. `said` is the API's description of itself. */
export function guide(said) {
  return h('section', { 'aria-labelledby': 'guide' },
    h('h2', { id: 'guide' }, 'How to read a card'),
    h('dl', { class: 'legend' },
      entry(conceptChip({ id: 'cerebral-palsy', label: 'cerebral palsy', scope: 'sentence' }, 'condition', context),
        'Stated: the sentence itself, its lead-in or its table header says so.'),
      entry(conceptChip({ id: 'intrathecal', label: 'intrathecal', scope: 'page' }, 'route', context),
        'Inherited: the sentence does not say it. It stands elsewhere under the same heading (section) or on the page (page). Never quote it as said here.'),
      entry(quantityChip({ unit: 'percent', low: 85, high: null, bound: 'at-least', counted: null }, context), 'At least 85 %: “over”, “more than”, “85 %+”.'),
      entry(quantityChip({ unit: 'percent', low: null, high: 85, bound: 'at-most', counted: null }, context), 'At most 85 %: “up to”, “as high as”, “almost”. It promises nothing.'),
      entry(certaintyChip('hedged'), 'Said as possible: may, can help, potential.'),
      entry(certaintyChip('negated'), 'The benefit or risk is denied: “this is not a cure”.'),
      entry(h('span', { class: 'live' }, 'still there'), 'The newest capture of the address still has it. First and last seen are days of captures, never dates printed on the page.')),
    kinds(said),
    h('p', null, 'A match with wording that a regulator has named is a pointer to that wording, never a finding of breach.'));
}

function kinds(said) {
  const filter = said.filters.find((f) => f.key === 'kind');
  if (!filter?.values) {
    return null;
  }
  return [
    h('h3', null, 'Kinds of claim'),
    h('dl', { class: 'legend' }, filter.values.map(({ value, label }) => entry(
      h('a', { href: searchFor(new URLSearchParams([['kind', value]])) }, value.replaceAll('-', ' ')), label))),
  ];
}

function entry(mark, meaning) {
  return h('div', null, h('dt', null, mark), h('dd', null, meaning));
}
