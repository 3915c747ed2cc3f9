// Counts along an axis (percent, time) with a range to choose: drag over the bars, move either end with the arrow keys, or
// type both ends. The panel's own counts are drawn at once and give way to finer bars.

import { brush } from './brush.js';
import { h, svg } from './dom.js';
import { histogramOf } from './api.js';
import { go, searchFor, withValues } from './state.js';
import { twinLinks } from './twins.js';
import { counted, number } from './words.js';

const WIDTH = 220;
const HEIGHT = 56;
const MONTHS_FROM = 4;

const AXES = {
  percent: {
    param: 'quantity', unit: 'percent', noun: '%', inputs: { type: 'number', min: '0', max: '100', step: 'any', inputmode: 'decimal' },
    finer: () => ({ of: 'percent', from: '0', to: '100', bars: '20' }),
    coarse: (values) => Array.from({ length: 10 }, (_, i) => bar(i * 10, i * 10 + 10, count(values, `${i * 10}..${i * 10 + 10}`))),
  },
  seen: {
    param: 'seen', unit: null, noun: '', inputs: { type: 'text', pattern: '\\d{4}(-\\d\\d){0,2}', placeholder: 'YYYY-MM', inputmode: 'numeric' },
    finer: (values) => ({ of: 'seen', by: values.length < MONTHS_FROM ? 'month' : 'year' }),
    coarse: (values) => years(values.map((v) => Number(v.value))).map((year) => bar(year, year, count(values, year))),
  },
};

/** The chart, its two inputs and, behind it, the same as a table of links. */
export function histogram(facet, question) {
  const axis = AXES[facet.key];
  const ends = chosen(axis, question);
  const from = input(axis, 'From', ends[0], facet.key);
  const to = input(axis, 'to', ends[1], facet.key);
  const holder = h('div', { class: 'histogram-holder' });
  const rows = h('tbody');
  const apply = () => go(searchFor(asked(axis, from.value, to.value, question)));
  const choose = (a, b, isDone) => {
    from.value = a;
    to.value = b;
    if (isDone) {
      apply();
    }
  };
  const draw = (bars) => {
    holder.replaceChildren(...(bars.length > 1 ? [chart(facet, bars, ends, choose)] : []));
    rows.replaceChildren(...bars.filter((b) => b.count > 0).map((one) => row(axis, one, question)));
  };
  draw(axis.coarse(facet.values));
  refine(axis, facet, question, draw, holder);
  return h('div', { class: 'facet-body' }, holder,
    h('form', { class: 'range', onsubmit: (event) => { event.preventDefault(); apply(); } },
      h('label', null, 'from ', from), h('label', null, ' to ', to), axis.noun ? ` ${axis.noun} ` : ' ',
      h('button', { class: 'button', type: 'submit', 'data-key': `apply ${facet.key}` }, 'Apply')),
    h('details', { class: 'as-table' }, h('summary', { 'data-key': `table ${facet.key}` }, 'as a table'),
      h('table', null, h('caption', { class: 'unseen' }, facet.label), rows),
      h('p', { class: 'facet-note' }, twinLinks('histogram', question, axis.finer(facet.values)))));
}

// Finer bars take the place of the first ones; where they cannot be had, those stay.
async function refine(axis, facet, question, draw, holder) {
  if (facet.by && facet.by !== 'claim') {
    return;
  }
  try {
    const answer = await histogramOf(question, axis.finer(facet.values));
    const focused = holder.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    draw(answer.bars.map((one) => bar(one.from, one.to, one.claims)));
    holder.querySelector(`[data-key="${CSS.escape(focused ?? '')}"]`)?.focus();
  } catch {
    // The coarse bars say the same.
  }
}

function bar(from, to, claims) {
  return { ends: [String(from), String(to)], label: String(from) === String(to) ? String(from) : `${from} to ${to}`, count: claims };
}

function count(values, value) {
  return values.find((v) => v.value === String(value))?.count ?? 0;
}

function years(known) {
  const first = Math.min(...known);
  return known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => String(first + i));
}

function chart(facet, bars, ends, choose) {
  const largest = Math.max(...bars.map((b) => b.count), 1);
  const step = WIDTH / bars.length;
  const on = within(bars, ends);
  const picture = svg('svg', { class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT + 14}`, role: 'group', 'aria-label': `${facet.label}, a range to choose` },
    svg('g', { role: 'img', 'aria-label': summary(facet, bars) },
      bars.map((one, i) => column(one, i, step, largest, on !== null && i >= on[0] && i <= on[1])),
      svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }),
      svg('text', { x: 0, y: HEIGHT + 12 }, bars[0].ends[0]),
      svg('text', { x: WIDTH, y: HEIGHT + 12, 'text-anchor': 'end' }, bars.at(-1).ends[1])));
  brush(picture, { bars, width: WIDTH, height: HEIGHT, on, key: facet.key, choose });
  return picture;
}

function column(one, i, step, largest, isOn) {
  const height = one.count === 0 ? 0 : Math.max(2, (one.count / largest) * (HEIGHT - 2));
  return svg('g', null,
    svg('rect', { class: 'bar-space', x: i * step, y: 0, width: step, height: HEIGHT }, svg('title', null, `${one.label}: ${counted(one.count, 'claim')}`)),
    svg('rect', { class: isOn ? 'bar is-on' : 'bar', x: i * step + 0.5, y: HEIGHT - height, width: Math.max(1, step - 1), height }));
}

function row(axis, one, question) {
  return h('tr', null,
    h('th', { scope: 'row' }, h('a', { href: searchFor(asked(axis, one.ends[0], one.ends[1], question)) }, one.label)),
    h('td', null, number(one.count)));
}

function input(axis, label, value, key) {
  return h('input', { ...axis.inputs, class: 'range-end', value, 'data-key': `${label} ${key}` });
}

function asked(axis, from, to, question) {
  const kept = question.getAll(axis.param).filter((v) => !isOwn(axis, v));
  const range = from === '' && to === '' ? '' : spoken(from, to);
  const value = range === '' || axis.unit === null ? range : `${axis.unit}:${range}`;
  return withValues(question, axis.param, [...kept, value]);
}

function spoken(from, to) {
  return String(from) === String(to) ? `${from}` : `${from}..${to}`;
}

function chosen(axis, question) {
  const value = question.getAll(axis.param).find((v) => isOwn(axis, v));
  const range = axis.unit === null ? value : value?.split(':')[1];
  if (range === undefined) {
    return ['', ''];
  }
  return range.includes('..') ? range.split('..') : [range, range];
}

function isOwn(axis, value) {
  return axis.unit === null || value === axis.unit || value.startsWith(`${axis.unit}:`);
}

// Numbers of the first and last bar in the range, null for no range. Months count as parts of their year.
function within(bars, [low, high]) {
  if (low === '' && high === '') {
    return null;
  }
  const from = low === '' ? -Infinity : place(low, false);
  const to = high === '' ? Infinity : place(high, true);
  const all = bars.map((one, i) => i).filter((i) => {
    const [start, end] = [place(bars[i].ends[0], false), place(bars[i].ends[1], true)];
    return bars[i].ends[0] === bars[i].ends[1] ? start >= from && start <= to : start < Math.max(to, from + 1e-9) && end > from;
  });
  return all.length === 0 ? null : [all[0], all.at(-1)];
}

function place(text, isEnd) {
  const [year, month] = String(text).split('-').map(Number);
  return month ? year + (month - 1) / 12 : /^\d{4}$/.test(text) && isEnd ? year + 11 / 12 : parseFloat(text);
}

function summary(facet, bars) {
  const top = bars.reduce((a, b) => (b.count > a.count ? b : a));
  return `${facet.label}: most claims at ${top.label}, ${counted(top.count, 'claim')}`;
}
