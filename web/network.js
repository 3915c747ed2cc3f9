// Which sites share text: a picture of sites and ties, and the same as a table for those who cannot use it.

import { h } from './dom.js';
import { addressOf, go } from './state.js';
import { apiAddress, networkOf } from './api.js';
import { announce, entitle, working } from './announce.js';
import { counted, number } from './words.js';
import { failure } from './trouble.js';
import { cytoscape } from './libraries.js';
import { twins } from './twins.js';

const OWN_SHEET = '__________cytoscape_stylesheet';

// Begins on a circle, so that the same sites always come to lie alike.
const CIRCLE = { name: 'circle', animate: false };
const FORCE = {
  name: 'cose', animate: false, randomize: false, padding: 30, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 110, nodeRepulsion: () => 900000, nodeOverlap: 30, componentSpacing: 90, fit: false,
};
const MARGIN = { x: 90, y: 36 };
const NARROW = 600;
const LINE = 40;

/** Shows the network of all sites. */
export async function show(main, place, signal) {
  entitle('Who shares with whom');
  try {
    const [answer, library] = await working(Promise.all([networkOf(signal), cytoscape()]));
    signal.throwIfAborted();
    const picture = h('div', { class: 'network', role: 'img', 'aria-label': `${counted(answer.sites.length, 'site')} and ${counted(answer.ties.length, 'tie')}; the table below says the same` });
    main.replaceChildren(h('div', { class: 'changes' },
      h('h1', { tabindex: '-1' }, 'Who shares with whom'),
      h('p', { class: 'standfirst' }, 'Sites that carry the same passages. A line is as thick as the words of claims that two sites share, a thin one is other text; menus and notices are left out. A line does not say who took it from whom.'),
      answer.ties.length === 0 ? h('p', { class: 'note' }, 'No two sites share a passage.') : [picture, table(answer)],
      twins('network', undefined, {}, { GraphML: apiAddress('network.graphml') })));
    if (answer.ties.length > 0) {
      draw(library, picture, answer);
    }
    announce(`${counted(answer.sites.length, 'site')} share passages`);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'changes' }, failure(error, null)));
  }
}

function draw(library, holder, { sites, ties }) {
  const colour = (name) => resolved(holder, name);
  keepStyles();
  const most = Math.max(1, ...ties.map((tie) => tie.claim_words));
  const picture = library({
    container: holder,
    elements: [
      ...sites.map(({ site, families }) => ({ data: { id: site, families } })),
      ...ties.map((tie) => ({ data: { id: `${tie.a} ${tie.b}`, source: tie.a, target: tie.b, width: 1 + (7 * tie.claim_words) / most } })),
    ],
    style: [
      { selector: 'node', style: { label: 'data(id)', 'background-color': colour('--accent'), color: colour('--ink'), 'font-size': 13, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-background-color': colour('--raised'), 'text-background-opacity': 0.8, width: 'mapData(families, 1, 20, 16, 44)', height: 'mapData(families, 1, 20, 16, 44)' } },
      { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--edge'), 'curve-style': 'straight' } },
    ],
    layout: CIRCLE,
    userZoomingEnabled: false,
    userPanningEnabled: false,
  });
  picture.layout(FORCE).run();
  fill(picture, holder);
  picture.on('tap', 'node', (event) => go(familiesAt(event.target.id())));
}

// Stretches the picture over its box, so that names keep a size that can be read; where names do not fit beside each other each has a
// line of its own.
function fill(picture, holder) {
  if (holder.clientWidth < NARROW) {
    holder.style.setProperty('height', `${2 * MARGIN.y + picture.nodes().length * LINE}px`);
    picture.resize();
    picture.nodes().sort((a, b) => a.position('y') - b.position('y')).forEach((node, i) => node.position('y', i));
  }
  const along = (axis, whole, margin) => {
    const places = picture.nodes().map((node) => node.position(axis));
    const [low, size] = [Math.min(...places), Math.max(...places) - Math.min(...places)];
    return (node) => (size === 0 ? whole / 2 : margin + ((node.position(axis) - low) / size) * (whole - 2 * margin));
  };
  const [x, y] = [along('x', holder.clientWidth, MARGIN.x), along('y', holder.clientHeight, MARGIN.y)];
  picture.nodes().positions((node) => ({ x: x(node), y: y(node) }));
  picture.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
}

// The library would write a style sheet of its own, which the policy of this page forbids; its one rule stands in copies.css.
function keepStyles() {
  if (!document.getElementById(OWN_SHEET)) {
    document.head.append(h('meta', { id: OWN_SHEET }));
  }
}

// A canvas knows no custom properties: the colour as the browser resolved it.
function resolved(holder, name) {
  const probe = h('span', { class: `probe-${name.slice(2)}` });
  holder.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function familiesAt(site) {
  return addressOf({ view: 'families', question: new URLSearchParams({ site }) });
}

function table({ ties }) {
  const sorted = [...ties].sort((a, b) => b.claim_words - a.claim_words || b.words - a.words);
  const name = (site) => h('a', { href: familiesAt(site) }, h('bdi', null, site));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Sites that share text' }, h('table', { class: 'plain-table network-table' },
    h('caption', { class: 'unseen' }, 'Each two sites that share text'),
    h('thead', null, h('tr', null, ['Site', 'shares with', 'Passages', 'Words', 'of them in claims'].map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', null, sorted.map((tie) => h('tr', null, h('td', null, name(tie.a)), h('td', null, name(tie.b)), h('td', null, number(tie.families)), h('td', null, number(tie.words)),
      h('td', null, number(tie.claim_words)))))));
}
