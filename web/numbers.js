// Every number of a unit: a row a site, a dot a number, and the same as a table.

import { h } from './dom.js';
import { addressOf, go, withValues } from './state.js';
import { stats, viewOf } from './api.js';
import { certainty, counted, number, quantity } from './words.js';
import { d3 } from './libraries.js';
import { dots } from './dots.js';
import { claimIn, growing, nothing, showView, viewHead, withQuestionOf } from './views.js';

const STEP = 100;

/** Shows the numbers of a place. */
export function show(main, place, signal) {
  const more = { ...(place.of ? { of: place.of } : {}), ...(place.question.has('sort') ? {} : { sort: 'value' }) };
  return showView(main, place, signal, 'Numbers', {
    ask: () => withQuestionOf(place.question, viewOf('numbers', place.question, more, signal).then(ordered), signal),
    draw: async (answer) => {
      const [lib, held] = await Promise.all([d3(), stats(signal)]);
      const controls = [units(answer.unit, held, place)];
      return [viewHead(answer, place, 'Numbers', { path: 'numbers', more, controls }), body(answer, place.question, lib)];
    },
  });
}

/** Chart and table. */
export function body(answer, question, lib) {
  if (answer.rows.length === 0) {
    return nothing('No numbers here', `No claim of this question states a number in ${answer.unit}. Drop a part above, or choose another unit.`);
  }
  const reading = h('p', { class: 'reading', 'aria-live': 'polite' }, 'Point at a mark, or move to it with the arrow keys, to read its sentence; Enter opens it.');
  const sites = new Set(answer.rows.map((row) => row.site)).size;
  return [
    h('p', { class: 'view-note' }, `${counted(answer.rows.length, 'number')} of ${counted(sites, 'site')}`,
      answer.is_complete ? '.' : '; only the first 5,000 claims were read.',
      ' A dot is a number, a line a range, an arrow an open end: “at least” points up, “up to” points down.'),
    h('figure', { class: 'dots' }, dots(answer, lib, { reading, hrefOf: (row) => hrefOf(row, question) }), reading),
    table(answer, question),
  ];
}

function table(answer, question) {
  const rows = h('tbody');
  const more = growing(answer.rows, (row) => h('tr', null,
    h('td', { class: 'amount' }, quantity({ ...row, unit: answer.unit })),
    h('td', { class: 'words', dir: 'auto' }, h('a', { href: hrefOf(row, question) }, row.text)),
    h('td', null, h('a', { href: addressOf({ view: 'sites', id: row.site, question }) }, h('bdi', null, row.site))),
    h('td', { class: 'wide-only' }, row.outcomes.join(', ').replaceAll('-', ' ')),
    h('td', { class: 'wide-only' }, certainty(row.certainty))), STEP, rows);
  return [
    h('table', { class: 'listing numbers' }, h('caption', null, 'The same as a table'),
      h('thead', null, h('tr', null, ['Number', 'Sentence', 'Site'].map((name) => h('th', { scope: 'col' }, name)),
        ['Outcome', 'Said'].map((name) => h('th', { scope: 'col', class: 'wide-only' }, name)))), rows),
    more,
  ];
}

function ordered(answer) {
  return { ...answer, rows: answer.numbers };
}

function units(now, held, place) {
  const values = held.by.find((facet) => facet.key === 'unit')?.values ?? [];
  const names = [...new Set(['percent', now, ...values.filter((v) => v.count > 0).map((v) => v.value)])];
  const choose = (unit) => {
    const kept = place.question.getAll('quantity').filter((q) => q.split(':')[0] === unit);
    go(addressOf({ ...place, question: withValues(place.question, 'quantity', kept), of: unit === 'percent' ? null : unit }));
  };
  return h('label', { class: 'choice' }, 'Unit ', h('select', { 'data-key': 'unit', onchange: (event) => choose(event.target.value) },
    names.map((name) => h('option', { value: name, selected: name === now }, `${name}${countOf(values, name)}`))));
}

function countOf(values, name) {
  const found = values.find((v) => v.value === name);
  return found ? ` (${number(found.count)})` : '';
}

function hrefOf(row, question) {
  return claimIn(question, row.claim);
}
