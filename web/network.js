// Which sites share text: a picture of sites and ties, and the same as a table for those who cannot use it.

import { h } from './dom.js';
import { addressOf, go } from './state.js';
import { apiAddress, networkOf } from './api.js';
import { announce, entitle, working } from './announce.js';
import { counted, number } from './words.js';
import { failure } from './trouble.js';
import { cytoscape } from './libraries.js';

const LAYOUT = { name: 'cose', animate: false, randomize: false, padding: 40, idealEdgeLength: 120, nodeRepulsion: 20000, fit: true };

/** Shows the network of all sites. */
export async function show(main, place, signal) {
  entitle('Who shares with whom');
  try {
    const [answer, library] = await working(Promise.all([networkOf(signal), cytoscape()]));
    signal.throwIfAborted();
    const picture = h('div', { class: 'network', role: 'img', 'aria-label': `${counted(answer.sites.length, 'site')} and ${counted(answer.ties.length, 'tie')}; the table below says the same` });
    main.replaceChildren(h('div', { class: 'changes' },
      h('h1', { tabindex: '-1' }, 'Who shares with whom'),
      h('p', { class: 'standfirst' }, 'Sites that carry the same passages. A line is as thick as the words that two sites share; menus and notices are left out. A line does not say who took it from whom.'),
      answer.ties.length === 0 ? h('p', { class: 'note' }, 'No two sites share a passage.') : [picture, table(answer)],
      h('p', { class: 'twins' }, 'This as ', h('a', { href: apiAddress('network') }, 'JSON'), ', ', h('a', { href: apiAddress('network.csv'), download: 'sites.csv' }, 'CSV'), ', ',
        h('a', { href: apiAddress('network.graphml'), download: 'sites.graphml' }, 'GraphML'))));
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
  const most = Math.max(...ties.map((tie) => tie.words));
  const picture = library({
    container: holder,
    elements: [
      ...sites.map(({ site, families }) => ({ data: { id: site, families } })),
      ...ties.map((tie) => ({ data: { id: `${tie.a} ${tie.b}`, source: tie.a, target: tie.b, width: 1 + (7 * tie.words) / most } })),
    ],
    style: [
      { selector: 'node', style: { label: 'data(id)', 'background-color': colour('--accent'), color: colour('--ink'), 'font-size': 13, 'text-valign': 'bottom', 'text-margin-y': 4, width: 'mapData(families, 1, 20, 16, 44)', height: 'mapData(families, 1, 20, 16, 44)' } },
      { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--edge'), 'curve-style': 'straight' } },
    ],
    layout: LAYOUT,
    userZoomingEnabled: false,
  });
  picture.on('tap', 'node', (event) => go(familiesAt(event.target.id())));
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
  const sorted = [...ties].sort((a, b) => b.words - a.words);
  const name = (site) => h('a', { href: familiesAt(site) }, h('bdi', null, site));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Sites that share text' }, h('table', { class: 'plain-table network-table' },
    h('caption', { class: 'unseen' }, 'Each two sites that share text'),
    h('thead', null, h('tr', null, ['Site', 'shares with', 'Passages', 'Words'].map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', null, sorted.map((tie) => h('tr', null, h('td', null, name(tie.a)), h('td', null, name(tie.b)), h('td', null, number(tie.families)), h('td', null, number(tie.words)))))));
}
