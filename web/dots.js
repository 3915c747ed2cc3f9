// The dot plot of numbers.

import { h, svg } from './dom.js';
import { quantity, quantityAloud } from './words.js';

const LANE = 13;
const MARK = 4.5;
const ARROW = 18;
const APART = 13;
const WIDE = 640;
const LABELS = 200;
const MOST_SITES = 60;
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The chart, as wide as its place. `reading` shows the sentence of a mark, `hrefOf(row)` is where a mark leads. */
export function dots(answer, lib, context) {
  const holder = h('div', { class: 'dots-holder' });
  let last = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width > 0 && width !== last) {
      last = width;
      holder.replaceChildren(picture(answer, lib, context, width));
    }
  });
  observer.observe(holder);
  return holder;
}

function picture(answer, lib, context, width) {
  const isWide = width >= WIDE;
  const left = isWide ? LABELS : 12;
  const x = lib.scaleLinear(domain(answer), [left, width - 26]);
  if (answer.unit !== 'percent') {
    x.nice();
  }
  let top = 8;
  const sites = sitesOf(answer.rows).slice(0, MOST_SITES).map(([site, rows]) => {
    const laid = lanes(rows, answer, x);
    const height = laid.length * LANE + 10 + (isWide ? 0 : 18);
    const group = strip(site, laid, { answer, context, x, top, height, isWide, width });
    top += height;
    return group;
  });
  const axis = svg('g', { class: 'axis', transform: `translate(0 ${top + 4})` });
  lib.select(axis).call(lib.axisBottom(x).ticks(isWide ? 10 : 5).tickFormat(answer.unit === 'percent' ? (v) => `${v} %` : lib.format('~s')).tickSizeInner(-top).tickSizeOuter(0));
  const all = svg('svg', { class: 'dot-plot', width, height: top + 32, viewBox: `0 0 ${width} ${top + 32}`, role: 'group', 'aria-label': `Numbers in ${answer.unit}, a row a site`,
    onkeydown: (event) => step(event, all) }, axis, sites);
  all.querySelector('.mark')?.setAttribute('tabindex', '0');
  return all;
}

function strip(site, laid, { answer, context, x, top, height, isWide, width }) {
  const base = top + (isWide ? 0 : 18);
  return svg('g', null,
    svg('line', { class: 'strip', x1: 0, x2: width, y1: top + height, y2: top + height }),
    svg('text', { class: 'strip-name', x: isWide ? 0 : 2, y: isWide ? base + 13 : top + 14 }, short(site)),
    laid.map((lane, i) => lane.map((row) => mark(row, base + i * LANE + 10, { answer, context, x }))));
}

function mark(row, y, { answer, context, x }) {
  const says = `${quantity({ ...row, unit: answer.unit })}, ${row.site}: ${row.text}`;
  const read = () => context.reading.replaceChildren(
    h('strong', null, quantity({ ...row, unit: answer.unit })), ' ', h('bdi', null, row.text), ' ', h('span', { class: 'reading-site' }, row.site));
  return svg('a', { class: `mark is-${row.bound} is-${row.certainty}`, href: context.hrefOf(row), tabindex: '-1', onfocus: read, onpointerenter: read,
    'aria-label': `${quantityAloud({ ...row, unit: answer.unit })}, ${row.site}: ${row.text}` }, svg('title', null, says), shape(row, x, y));
}

function shape(row, x, y) {
  const low = x(row.low ?? row.high);
  const high = x(row.high ?? row.low);
  const dot = (cx) => svg('circle', { cx, cy: y, r: MARK });
  switch (row.bound) {
    case 'range': return [svg('line', { x1: low, x2: high, y1: y, y2: y }), dot(low), dot(high)];
    case 'at-least': return [dot(low), arrow(low, 1, y)];
    case 'at-most': return [dot(high), arrow(high, -1, y)];
    default: return dot(low);
  }
}

function arrow(from, way, y) {
  const to = from + way * ARROW;
  return [svg('line', { x1: from, x2: to, y1: y, y2: y }), svg('path', { d: `M${to - way * 5} ${y - 4}L${to} ${y}L${to - way * 5} ${y + 4}`, fill: 'none' })];
}

// Marks that would touch go into the next lane.
function lanes(rows, answer, x) {
  const all = [];
  for (const row of [...rows].sort((a, b) => start(a, x) - start(b, x))) {
    const lane = all.find((l) => end(l.at(-1), x) + APART < start(row, x));
    if (lane) {
      lane.push(row);
    } else {
      all.push([row]);
    }
  }
  return all;
}

function start(row, x) {
  return x(row.low ?? row.high) - (row.bound === 'at-most' ? ARROW : 0);
}

function end(row, x) {
  return x(row.high ?? row.low) + (row.bound === 'at-least' ? ARROW : 0);
}

function sitesOf(rows) {
  const bySite = new Map();
  rows.forEach((row) => bySite.set(row.site, [...(bySite.get(row.site) ?? []), row]));
  return [...bySite].sort(([a, as], [b, bs]) => bs.length - as.length || a.localeCompare(b));
}

function domain(answer) {
  const ends = answer.rows.flatMap((row) => [row.low, row.high]).filter((v) => v !== null);
  return answer.unit === 'percent' ? [Math.min(0, ...ends), Math.max(100, ...ends)] : [Math.min(0, ...ends), Math.max(...ends, 1)];
}

function step(event, chart) {
  const by = STEPS[event.key];
  const marks = [...chart.querySelectorAll('.mark')];
  const at = marks.indexOf(event.target);
  const next = at < 0 || !by ? undefined : marks[at + by];
  if (next) {
    event.preventDefault();
    marks[at].setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
}

function short(site) {
  return site.length > 27 ? `${site.slice(0, 26)}…` : site;
}
