// Counts along an axis (percent, years) with a range to choose: drag over the bars or type both ends.

import { h, svg } from './dom.js';
import { go, searchFor, withValues } from './state.js';
import { counted } from './words.js';

const WIDTH = 220;
const HEIGHT = 56;

const AXES = {
  percent: {
    param: 'quantity', unit: 'percent', noun: '%', inputs: { type: 'number', min: '0', max: '100', step: 'any', inputmode: 'decimal' },
    ends: (value) => value.split('..').map(Number),
    buckets: () => Array.from({ length: 10 }, (_, i) => `${i * 10}..${i * 10 + 10}`),
  },
  seen: {
    param: 'seen', unit: null, noun: '', inputs: { type: 'text', pattern: '\\d{4}(-\\d\\d){0,2}', placeholder: 'YYYY-MM', inputmode: 'numeric' },
    ends: (value) => [Number(value), Number(value)],
    buckets: (values) => years(values.map((v) => Number(v.value))),
  },
};

/** The chart, its two inputs and, behind it, the same as a table of links. */
export function histogram(facet, question) {
  const axis = AXES[facet.key];
  const bars = withGaps(facet.values, axis).map((v) => ({ ...v, ends: axis.ends(v.value) }));
  const [low, high] = chosen(axis, question);
  const from = input(axis, 'From', low, facet.key);
  const to = input(axis, 'to', high, facet.key);
  const choose = (a, b) => {
    from.value = a;
    to.value = b;
    apply(axis, from.value, to.value, question);
  };
  return h('div', { class: 'facet-body' },
    bars.length > 1 ? chart(facet, bars, [low, high], choose) : null,
    h('form', { class: 'range', onsubmit: (event) => { event.preventDefault(); apply(axis, from.value, to.value, question); } },
      h('label', null, 'from ', from), h('label', null, ' to ', to), axis.noun ? ` ${axis.noun} ` : ' ',
      h('button', { class: 'button', type: 'submit', 'data-key': `apply ${facet.key}` }, 'Apply')),
    table(facet, axis, bars, question));
}

// Every bucket of the axis in its order, those that hold nothing too: a gap is part of the picture.
function withGaps(values, axis) {
  const byValue = new Map(values.map((v) => [v.value, v]));
  return axis.buckets(values).map((value) => byValue.get(value) ?? { value, label: value.replace('..', ' to '), count: 0 });
}

function chart(facet, bars, [low, high], choose) {
  const largest = Math.max(...bars.map((b) => b.count), 1);
  const step = WIDTH / bars.length;
  const brush = svg('rect', { class: 'brush', y: 0, width: 0, height: HEIGHT });
  const picture = svg('svg', { class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT + 14}`, role: 'img', 'aria-label': summary(facet, bars) },
    bars.map((bar, i) => column(bar, i, step, largest, isWithin(bar, low, high))),
    svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }),
    svg('text', { x: 0, y: HEIGHT + 12 }, `${bars[0].ends[0]}`),
    svg('text', { x: WIDTH, y: HEIGHT + 12, 'text-anchor': 'end' }, `${bars.at(-1).ends[1]}`),
    brush);
  brushable(picture, brush, bars, choose);
  return picture;
}

function column(bar, i, step, largest, isOn) {
  const height = bar.count === 0 ? 0 : Math.max(2, (bar.count / largest) * (HEIGHT - 2));
  return svg('g', null,
    svg('rect', { class: 'bar-space', x: i * step, y: 0, width: step, height: HEIGHT }, svg('title', null, `${bar.label}: ${counted(bar.count, 'claim')}`)),
    svg('rect', { class: isOn ? 'bar is-on' : 'bar', x: i * step + 1, y: HEIGHT - height, width: Math.max(1, step - 2), height }));
}

function brushable(picture, brush, bars, choose) {
  let start = null;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)));
  };
  const drawn = (event) => [start, at(event)].sort((a, b) => a - b);
  picture.addEventListener('pointerdown', (event) => {
    start = at(event);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener('pointermove', (event) => {
    if (start !== null) {
      const [first, last] = drawn(event);
      brush.setAttribute('x', (first * WIDTH) / bars.length);
      brush.setAttribute('width', ((last - first + 1) * WIDTH) / bars.length);
    }
  });
  picture.addEventListener('pointercancel', () => { start = null; brush.setAttribute('width', 0); });
  picture.addEventListener('pointerup', (event) => {
    if (start !== null) {
      const [first, last] = drawn(event);
      start = null;
      choose(bars[first].ends[0], bars[last].ends[1]);
    }
  });
}

function years(known) {
  const first = Math.min(...known);
  return known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => String(first + i));
}

function table(facet, axis, bars, question) {
  return h('details', { class: 'as-table' },
    h('summary', { 'data-key': `table ${facet.key}` }, 'as a table'),
    h('table', null, h('caption', { class: 'unseen' }, facet.label), h('tbody', null, bars.filter((b) => b.count > 0).map((bar) => h('tr', null,
      h('th', { scope: 'row' }, h('a', { href: searchFor(asked(axis, bar.ends[0], bar.ends[1], question)) }, bar.label)),
      h('td', null, String(bar.count)))))));
}

function input(axis, label, value, key) {
  return h('input', { ...axis.inputs, class: 'range-end', value, 'data-key': `${label} ${key}` });
}

function apply(axis, from, to, question) {
  go(searchFor(asked(axis, from, to, question)));
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

function isWithin(bar, low, high) {
  if (low === '' && high === '') {
    return false;
  }
  const from = low === '' ? -Infinity : parseFloat(low);
  const to = high === '' ? Infinity : parseFloat(high);
  const [start, end] = bar.ends;
  return start === end ? start >= from && start <= to : start < to && end > from;
}

function summary(facet, bars) {
  const top = bars.reduce((a, b) => (b.count > a.count ? b : a));
  return `${facet.label}: most claims at ${top.label}, ${counted(top.count, 'claim')}`;
}
