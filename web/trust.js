// How often a value is right, as measured, said where values are shown.

import { h } from './dom.js';
import { addressOf } from './state.js';
import { measuredFigures } from './api.js';

const FIELDS = {
  condition: 'conditions', cell_type: 'cell_types', route: 'routes', outcome: 'outcomes', kind: 'kinds', percent: 'quantities',
  certainty: 'certainty', source: 'source',
};

/** Whether nothing was learned from a set. */
export function isUntuned({ id }) {
  return id.startsWith('held');
}

/** The sets that nothing was learned from: only they tell what to expect. */
export function untuned(sets) {
  return sets.filter(isUntuned);
}

/** One figure of a field in every set that has it. */
export function figures(sets, field, measure) {
  return sets.flatMap((set) => set.fields.filter((one) => one.field === field).map((one) => one[measure]));
}

/** Says under a filter how often its values are right; leaves the place empty where nothing was measured. */
export async function tellTrustOf(holder, filter) {
  const [said] = await trustSaid([[filter, '']]);
  holder.textContent = said ? `Right ${said} in our tests` : '';
}

/** The same of several filters in one sentence that leads to how it was measured. */
export async function tellTrust(holder, filters) {
  const said = await trustSaid(filters);
  if (said.length > 0) {
    holder.replaceChildren('Right in our tests: ', said.join(', '), '. ', h('a', { href: addressOf({ view: 'about', question: new URLSearchParams() }) }, 'How measured'));
  }
}

async function trustSaid(filters) {
  const { sets } = await measuredFigures().catch(() => ({ sets: [] })); // Figures are an aside: without them nothing is said.
  return filters.map(([filter, label]) => [label, figures(untuned(sets), FIELDS[filter], 'precision')])
    .filter(([, all]) => all.length > 0)
    .map(([label, all]) => `${label}${times(all)} times in 10`);
}

// Rounded down, so that it never says more than was measured.
function times(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.floor(value * 10));
  return low === high ? `${low}` : `${low} to ${high}`;
}
