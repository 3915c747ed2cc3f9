// How well the coding of claims was measured to be, field by field.

import { h } from './dom.js';
import { apiAddress, viewOf } from './api.js';
import { number } from './words.js';

/** The figures of the archive's own answer; a sentence instead where this copy of the program has none. */
export async function measured(held, said, signal) {
  const hasRoute = said.routes?.some((route) => route.path === '/api/measured');
  const answer = held.measured ?? (hasRoute ? await viewOf('measured', new URLSearchParams(), {}, signal) : null);
  const fields = answer?.fields ?? [];
  return h('section', { 'aria-labelledby': 'measured' },
    h('h2', { id: 'measured' }, 'How far it can be trusted'),
    fields.length === 0 ? h('p', null, 'No measured figures are served with this copy. The project’s tests measure precision and recall of every field ',
      'on pages that people coded by hand; its notes on suites say how to run them.') : table(answer, fields),
    hasRoute ? h('p', null, 'This as ', h('a', { href: apiAddress('measured') }, 'JSON')) : null);
}

function table(answer, fields) {
  return [
    answer.says ? h('p', null, answer.says) : null,
    h('p', null, 'Precision: of the values that it gives, how many people gave too. Recall: of the values that people gave, how many it finds.'),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Measured precision and recall' }, h('table', { class: 'tally measured' },
      h('thead', null, h('tr', null, ['Field', 'Precision', 'Recall', 'Values'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', null, fields.map((field) => h('tr', null,
        h('th', { scope: 'row' }, (field.label ?? field.field).replaceAll('_', ' ')),
        h('td', null, share(field.precision)), h('td', null, share(field.recall)), h('td', null, field.values === undefined ? '' : number(field.values))))))),
  ];
}

function share(value) {
  return typeof value === 'number' ? `${number(Math.round(value * 1000) / 10)} %` : 'not measured';
}
