// How well the coding of claims was measured to be, field by field, said in numbers and in words.

import { h, svg } from './dom.js';
import { measuredFigures } from './api.js';
import { figures, isUntuned, untuned } from './trust.js';
import { number } from './words.js';
import { twins } from './twins.js';

const FIELDS = {
  detection: 'Is it a claim', kinds: 'Kind', conditions: 'Condition', cell_types: 'Cells', routes: 'Route', outcomes: 'Outcome',
  quantities: 'Number', certainty: 'How sure it sounds', source: 'Who says it',
};
/** The section of the About view; a sentence instead of figures where this copy of the program has none. */
export async function measured() {
  const { sets } = await measuredFigures();
  const unseen = untuned(sets);
  return h('section', { 'aria-labelledby': 'measured' },
    h('h2', { id: 'measured' }, 'How far it can be trusted'),
    unseen.length === 0 ? h('p', null, 'No measured figures are served with this copy. The project’s tests measure precision and recall of every field ',
      'on pages that people coded by hand; its notes on suites say how to run them.') : [summary(sets, unseen), ranges(unseen), every(sets)],
    twins('measured'));
}

function summary(sets, unseen) {
  const sum = (key) => number(unseen.reduce((all, set) => all + set[key], 0));
  return [
    h('p', { class: 'standfirst' }, `People coded ${sum('claims')} claims on ${sum('pages')} pages by hand, and the program read the same pages. `
      + 'Nothing was learned from these pages, though their totals were seen while settings were chosen. They are invented in the manner of clinics; on sites that write in another manner it may do worse.'),
    h('p', null, 'Right: of the values that the program gave, how many the people gave too. Found: of the values that the people gave, how many the '
      + 'program gave. A bar reaches to the worse of ', number(unseen.length), ' sets, its light end to the better one. Of how sure a claim sounds and who says it, '
      + 'both are the share of claims with the right value.'),
  ];
}

/** The fields as bars, from the worse to the better of some sets. */
export function ranges(unseen) {
  const fields = Object.keys(FIELDS).filter((field) => figures(unseen, field, 'f1').length > 0);
  return h('table', { class: 'tally trust' }, h('caption', { class: 'unseen' }, 'Measured on pages that nothing was learned from'),
    h('thead', null, h('tr', null, ['Field', 'Right', 'Found'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', null, fields.map((field) => h('tr', null, h('th', { scope: 'row' }, FIELDS[field]),
      h('td', null, range(figures(unseen, field, 'precision'))), h('td', null, range(figures(unseen, field, 'recall')))))));
}

function range(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [
    svg('svg', { class: 'trust-bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { class: 'trust-track', width: 100, height: 8 }), svg('rect', { class: 'trust-high', width: high * 100, height: 8 }),
      svg('rect', { class: 'trust-low', width: low * 100, height: 8 })),
    h('span', { class: 'trust-said' }, low === high ? percent(low) : `${percent(low)} to ${percent(high)}`),
  ];
}

function every(sets) {
  return h('details', null, h('summary', null, 'Every set and figure'), sets.map((set) => h('table', { class: 'tally measured' },
    h('caption', null, isUntuned(set) ? `${set.id}: ${set.what}` : `${set.id}: ${set.what}. Its figures are flattering: the program was fitted to it.`),
    h('thead', null, h('tr', null, ['Field', 'Right (precision)', 'Found (recall)', 'F1'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', null, set.fields.map((one) => h('tr', null, h('th', { scope: 'row' }, FIELDS[one.field] ?? one.field.replaceAll('_', ' ')),
      [one.precision, one.recall, one.f1].map((value) => h('td', null, percent(value)))))))));
}

function percent(value) {
  return `${number(Math.round(value * 1000) / 10)} %`;
}
