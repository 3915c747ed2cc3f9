// Claims over time: a bar from the first to the last capture that has a wording. Between two captures nobody looked, so a change
// leaves a gap.

import { h, svg } from './dom.js';
import { counted, day, head } from './words.js';
import { d3 } from './libraries.js';

const WIDEST = 720;
const NARROWEST = 280;
const MARGIN = 48;
const A_DATE = 110;
const ROW = 14;
const TOP = 24;
const MOST = 120;
const ONE_DAY = 86_400_000;
const ONE_HOUR = 3_600_000;
const KEY = 18;

/** The picture of all addresses, and behind it a table of the same. `letter` is a day marked in it, or null. */
export async function timeline({ addresses, is_complete: isComplete }, letter, signal) {
  const lib = await d3();
  signal.throwIfAborted();
  const shown = addresses.filter((a) => a.lines.length > 0);
  const captures = shown.flatMap((a) => [...a.captures.map((c) => c.time), ...a.gone].map((time) => new Date(time)));
  if (captures.length === 0) {
    return h('p', { class: 'note' }, 'No claim was captured.');
  }
  const days = [...captures, ...(letter ? [new Date(letter)] : [])];
  const width = Math.max(NARROWEST, Math.min(WIDEST, document.documentElement.clientWidth - MARGIN));
  const x = lib.scaleUtc().domain(lib.extent(days)).range([28, width - 28]).nice();
  return h('div', { class: 'timeline' },
    isComplete ? null : h('p', { class: 'note' }, 'Only the first 200 pages are drawn.'),
    legend(letter),
    shown.map((address) => h('section', null, h('h3', null, h('bdi', null, address.url)),
      h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Claims over time on ${address.url}` }, picture(address, x, width, letter)),
      table(address))));
}

// What the bars mean, drawn as they are.
function legend(letter) {
  const key = (group, stretch) => svg('svg', { class: 'timeline-picture', width: KEY, height: ROW - 5, 'aria-hidden': 'true' },
    svg('g', { class: group }, svg('rect', { class: `stretch ${stretch}`, x: 1, y: 1, width: KEY - 2, height: ROW - 7 })));
  return h('p', { class: 'timeline-key' }, 'A bar is a claim, from the first to the last capture that has it; point at it to read it. ',
    h('span', null, key('claim-line', 'added'), ' as first worded'), ', ', h('span', null, key('claim-line', 'reworded'), ' worded anew'), ', ',
    h('span', null, key('claim-line is-gone', 'added'), ' gone since'), '. Dotted lines are captures', letter ? ', the strong line is the day asked for.' : '.');
}

function picture({ url, captures, gone, lines }, x, width, letter) {
  const drawn = lines.slice(0, MOST);
  const height = TOP + drawn.length * ROW + 8;
  return svg('svg', { class: 'timeline-picture', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': summary(url, captures, lines) },
    dates(x, TOP, height, Math.max(2, Math.floor(width / A_DATE))),
    captures.map((c) => svg('line', { class: 'capture', x1: x(new Date(c.time)), x2: x(new Date(c.time)), y1: TOP - 6, y2: height }, svg('title', null, `captured ${day(c.time)}`))),
    gone.map((time) => svg('line', { class: 'capture is-gone', x1: x(new Date(time)), x2: x(new Date(time)), y1: TOP - 6, y2: height }, svg('title', null, `nothing there ${day(time)}`))),
    letter ? svg('line', { class: 'letter', x1: x(new Date(letter)), x2: x(new Date(letter)), y1: TOP - 10, y2: height }, svg('title', null, `the day asked for, ${letter}`)) : null,
    drawn.map((line, i) => bar(line, x, TOP + i * ROW)));
}

// A year and month; a time of day where all captures are of one day, with seconds where they are of one hour.
function tickLabel(tick, x) {
  const [from, to] = x.domain();
  const text = tick.toISOString();
  return to - from < ONE_HOUR ? text.slice(11, 19) : to - from < ONE_DAY ? text.slice(11, 16) : text.slice(0, tick.getUTCMonth() ? 7 : 4);
}

/** Lines and names of dates over a picture of time. */
export function dates(x, top, height, most = 6) {
  return x.ticks(most).map((tick) => svg('g', null, svg('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: top - 6, y2: height }),
    svg('text', { x: x(tick), y: 12, 'text-anchor': 'middle' }, tickLabel(tick, x))));
}

function bar({ steps, gone_between: gone }, x, y) {
  return svg('g', { class: gone ? 'claim-line is-gone' : 'claim-line' },
    svg('title', null, `${steps.at(-1).text} (${told({ steps, gone_between: gone })})`),
    steps.map((step) => {
      const from = x(new Date(step.from));
      const to = Math.max(from + 3, x(new Date(step.to)));
      return svg('rect', { class: `stretch ${step.how}`, x: from, y, width: to - from, height: ROW - 5 });
    }));
}

function told({ steps, gone_between: gone }) {
  const changes = steps.slice(1).map((s) => `${s.how.replaceAll('_', ' ')} by ${day(s.from)}`);
  const end = gone ? `gone between ${day(gone.last)} and ${day(gone.next)}` : `still there ${day(steps.at(-1).to)}`;
  return [`first seen by us ${day(steps[0].from)}`, ...changes, end].join(', ');
}

function summary(url, captures, lines) {
  const gone = lines.filter((l) => l.gone_between).length;
  return `${url}: ${counted(captures.length, 'capture')}, ${counted(lines.length, 'claim')} over time, ${gone} of them gone. The table below says the same.`;
}

function table({ lines }) {
  return h('details', { class: 'as-table' }, h('summary', null, 'as a table'),
    h('table', { class: 'plain-table' }, h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Claim'), h('th', { scope: 'col' }, 'Over time'))),
      h('tbody', null, lines.map((line) => h('tr', null, h('td', null, head(line.steps.at(-1).text, 160)), h('td', null, told(line)))))));
}
