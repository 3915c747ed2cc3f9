// Two filters crossed: a heat map that is a table, each cell opening its claims.

import { h } from './dom.js';
import { control, nothing, showView, viewHead, withQuestionOf } from './views.js';
import { counted, number, valueLabel } from './words.js';
import { d3 } from './libraries.js';
import { description, viewOf } from './api.js';
import { searchFor, withValues } from './state.js';

const HOTTEST = 45;
const HIDDEN = ['page', 'url', 'study'];
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Shows the matrix of a place. */
export function show(main, place, signal) {
  const more = Object.fromEntries(['rows', 'columns'].filter((n) => place[n]).map((n) => [n, place[n]]));
  return showView(main, place, signal, 'Matrix', {
    ask: () => withQuestionOf(place.question, viewOf('matrix', place.question, more, signal).then((m) => ({ ...m, cells: m.counts })), signal),
    draw: async (answer) => {
      const [{ filters }, lib] = await Promise.all([description(), d3()]);
      const others = filters.filter((f) => !HIDDEN.includes(f.key)).map((f) => [f.key, f.label]);
      const names = (first, not) => Object.fromEntries([...others].filter(([key]) => key !== not)
        .sort(([a], [b]) => Number(b === first) - Number(a === first)));
      const controls = [
        control('Down', 'rows', names('condition', answer.column_key), answer.row_key, place),
        control('Across', 'columns', names('cell_type', answer.row_key), answer.column_key, place),
      ];
      return [viewHead(answer, place, 'Matrix', { path: 'matrix', more, controls }), body(answer, place.question, lib, Object.fromEntries(others))];
    },
  });
}

/** The table with the words about it. */
export function body(answer, question, lib, labels) {
  if (answer.rows.length === 0) {
    return nothing('Nothing to count', 'No claim of this question has values to cross. Drop a part above, or choose other filters.');
  }
  return [
    h('p', { class: 'view-note' }, `The ${number(answer.rows.length)} largest rows and ${number(answer.columns.length)} columns`,
      answer.is_complete ? ', which is all of them' : '; smaller ones are left out',
      '. A claim with two values counts in both, a broader value counts its narrower ones. ', h('span', { class: 'how-to' }, 'Each number opens its claims; arrow keys move between cells. Where it is wider than the screen it scrolls sideways.')),
    table(answer, question, lib, labels),
  ];
}

function table(answer, question, lib, labels) {
  const largest = Math.max(1, ...answer.cells.flat());
  const heat = lib.scaleSqrt([0, largest], [0, HOTTEST]);
  const cell = (count, row, column, isTotal) => square(count, { row, column, isTotal, answer, question, heat });
  const body = h('tbody', null, answer.rows.map((row, r) => h('tr', null,
    h('th', { scope: 'row' }, valueLabel(answer.row_key, row)),
    cell(row.count, row, null, true),
    answer.cells[r].map((count, i) => cell(count, row, answer.columns[i], false)))));
  const foot = h('tfoot', null, h('tr', null, h('th', { scope: 'row' }, 'All'),
    cell(answer.claims, null, null, true), answer.columns.map((column) => cell(column.count, null, column, true))));
  const all = h('table', { class: 'matrix', onkeydown: (event) => step(event, all) },
    h('caption', { class: 'unseen' }, `${labels[answer.row_key]} by ${labels[answer.column_key]}, counted by claims`),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, labels[answer.row_key]), h('th', { scope: 'col' }, 'All'),
      answer.columns.map((column) => h('th', { scope: 'col' }, valueLabel(answer.column_key, column))))),
    body, foot);
  all.querySelector('[data-cell]')?.setAttribute('tabindex', '0');
  return h('div', { class: 'scroll matrix-scroll', tabindex: '0', role: 'group', 'aria-label': 'Matrix' }, all);
}

function square(count, { row, column, isTotal, answer, question, heat }) {
  const where = [row ? valueLabel(answer.row_key, row) : null, column ? valueLabel(answer.column_key, column) : null].filter(Boolean);
  const says = `${counted(count, 'claim')}${where.length > 0 ? `: ${where.join(', ')}` : ''}`;
  const chosen = [[answer.row_key, row], [answer.column_key, column]].filter(([, value]) => value);
  const asked = chosen.reduce((next, [key, value]) => withValues(next, key, [value.value]), question);
  const canOpen = count > 0 && chosen.every(([key, value]) => !question.has(key) || value.selected);
  const inside = !canOpen
    ? h('span', { 'data-cell': '', tabindex: '-1', class: count === 0 ? 'is-none' : null }, number(count))
    : h('a', { 'data-cell': '', tabindex: '-1', href: searchFor(asked), title: says, 'aria-label': says }, number(count));
  const td = h('td', { class: isTotal ? 'is-total' : null }, inside);
  if (!isTotal) {
    td.style.setProperty('--heat', `${heat(count).toFixed(1)}%`);
  }
  return td;
}

function step(event, table) {
  const move = STEPS[event.key];
  const at = event.target.closest('[data-cell]');
  if (!move || !at || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  const rows = [...table.querySelectorAll('tr')].map((tr) => [...tr.querySelectorAll('[data-cell]')]).filter((cells) => cells.length > 0);
  const r = rows.findIndex((cells) => cells.includes(at));
  const next = rows[r + move[0]]?.[rows[r].indexOf(at) + move[1]];
  if (next) {
    at.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
}
