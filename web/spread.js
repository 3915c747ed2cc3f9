// A passage over time, a row a page and wording: a bar from the first to the last capture that has it, with the number of its wording.

import { h, svg } from './dom.js';
import { d3 } from './libraries.js';
import { day } from './words.js';
import { dates } from './timeline.js';

const WIDTH = 720;
const NAME = 200;
const ROW = 20;
const TOP = 26;
const BAR = 12;
const MOST = 60;

/** The picture; the list of pages beside it says the same. */
export async function spread({ members }, signal) {
  const lib = await d3();
  signal.throwIfAborted();
  const rows = grouped(members).slice(0, MOST);
  const days = members.flatMap((m) => [new Date(m.first_seen), new Date(m.last_seen)]);
  const x = lib.scaleUtc().domain(lib.extent(days)).range([NAME, WIDTH - 30]).nice();
  const height = TOP + rows.length * ROW + 6;
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'The passage over time' },
    svg('svg', { class: 'timeline-picture spread', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: 'img', 'aria-label': aloud(rows) },
      dates(x, TOP, height, 4),
      rows.map(({ member, isFirst }, i) => svg('g', null,
        isFirst ? svg('text', { class: 'spread-site', x: 0, y: TOP + i * ROW + BAR }, shortened(member.page.site)) : null,
        bar(member, x, TOP + i * ROW)))),
    h('p', { class: 'note' }, 'Filled: wording 1. Outlined: another wording, with its number. A bar reaches from our first to our last capture with that wording; nobody knows what stood there outside of it.'),
    members.length > MOST ? h('p', { class: 'note' }, `The first ${MOST} are drawn.`) : null);
}

function bar(member, x, y) {
  const from = x(new Date(member.first_seen));
  const to = Math.max(from + 4, x(new Date(member.last_seen)));
  const said = `${member.page.url}: wording ${member.variant + 1}, first seen by us ${day(member.first_seen)}, last ${day(member.last_seen)}`;
  return svg('g', { class: member.variant === 0 ? 'spread-first' : 'spread-other' }, svg('title', null, said),
    svg('rect', { x: from, y: y + 2, width: to - from, height: BAR }),
    svg('text', { x: from - 3, y: y + BAR, 'text-anchor': 'end' }, String(member.variant + 1)));
}

// A row a page and wording, those of one site together, the site seen first on top.
function grouped(members) {
  const sites = [...new Set(members.map((m) => m.page.site))];
  return sites.flatMap((site) => members.filter((m) => m.page.site === site).map((member, i) => ({ member, isFirst: i === 0 })));
}

function shortened(site) {
  return site.length > 30 ? `${site.slice(0, 29)}…` : site;
}

function aloud(rows) {
  const said = rows.filter(({ isFirst }) => isFirst).map(({ member }) => `${member.page.site} from ${day(member.first_seen)}`);
  return `When we saw the passage: ${said.join(', ')}. The table below says the same.`;
}
