// The largest values of a filter as a small table with bars.

import { h } from './dom.js';
import { number, valueLabel } from './words.js';

const LARGEST = 8;

/** The table; null where nothing is counted. `hrefOf(key, value)` opens the claims of a value. */
export function tally(facet, hrefOf) {
  if (!facet || !facet.values.some((v) => v.count > 0)) {
    return null;
  }
  const largest = [...facet.values].filter((v) => v.count > 0).sort((a, b) => b.count - a.count).slice(0, LARGEST);
  return h('table', { class: 'tally' }, h('caption', null, facet.label), h('tbody', null, largest.map((value) => h('tr', null,
    h('th', { scope: 'row' }, h('a', { href: hrefOf(facet.key, value.value) }, valueLabel(facet.key, value))),
    h('td', null, number(value.count)),
    h('td', { class: 'tally-bar' }, h('meter', { min: 0, max: largest[0].count, value: value.count, 'aria-hidden': 'true' }))))));
}
