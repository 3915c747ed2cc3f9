// The filters beside the list: each a group that opens, with its values, counts and a way to leave a value out.

import { h } from './dom.js';
import { addressOf, go } from './state.js';
import { finder } from './finder.js';
import { histogram } from './histogram.js';
import { tellTrustOf } from './trust.js';
import { number, valueLabel } from './words.js';
import { forest, valueList } from './tree.js';
import { twinLinks } from './twins.js';

const OPEN_AT_FIRST = ['condition', 'cell_type', 'route', 'kind', 'percent'];
const ORDER = ['condition', 'cell_type', 'route', 'outcome', 'kind', 'percent', 'certainty', 'source', 'seen', 'live',
  'site', 'country', 'language', 'red_flag', 'study', 'unit'];
const SEARCHABLE = 8;
const COUNTED = { claim: 'claims', page: 'pages', site: 'sites', family: 'copy families' };

// How the panel was left by the reader; kept while the page is open, never part of the question.
const kept = { open: new Set(OPEN_AT_FIRST), expanded: new Set(), more: new Set(), find: new Map() };

/** Draws all filters of an answer into the panel, keeping what was open and where the focus was. */
export function drawFacets(panel, facets, question, place = null) {
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const sorted = [...facets].filter((f) => ORDER.includes(f.key)).sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key));
  const filled = sorted.filter((f) => isChosen(f.key, question) || f.values.some((v) => v.count > 0));
  panel.replaceChildren(...(filled.length === 0 ? [] : [place === null ? '' : countBy(place), ...filled.map((facet) => group(facet, question)),
    h('p', { class: 'facet-note' }, twinLinks('facets', question, place?.count_by ? { count_by: place.count_by } : {}, {}, 'All counts as '))]));
  if (focused) {
    panel.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

// What the values of all filters are counted by.
function countBy(place) {
  const choose = (value) => go(addressOf({ ...place, count_by: value === 'claim' ? null : value }), { keepScroll: true });
  return h('label', { class: 'choice count-by' }, 'Count by ',
    h('select', { 'data-key': 'count_by', onchange: (event) => choose(event.target.value) },
      Object.entries(COUNTED).map(([value, says]) => h('option', { value, selected: value === (place.count_by ?? 'claim') }, says))));
}

/** How many filters a question holds, for the button that opens them on small screens. */
export function chosenCount(question) {
  return [...question.keys()].filter((name) => !['q', 'sort', 'scope', 'read', 'narrower', 'snapshot'].includes(name)).length;
}

function group(given, question) {
  const values = withChosen(given, question).map((v) => ({ ...v, label: valueLabel(given.key, v) }));
  const facet = { ...given, values };
  const chosen = chosenOf(facet.key, question);
  const details = h('details', { class: 'facet', open: kept.open.has(facet.key) || chosen > 0, ontoggle: () => remember(kept.open, facet.key, details.open) },
    h('summary', { 'data-key': `summary ${facet.key}` },
      h('span', { class: 'facet-name' }, facet.label),
      chosen > 0 ? h('span', { class: 'facet-chosen' }, `${number(chosen)} chosen`) : null),
    body(facet, question), trust(facet));
  return details;
}

function trust({ key }) {
  const note = h('p', { class: 'facet-note' });
  tellTrustOf(note, key);
  return note;
}

function body(facet, question) {
  if (facet.key === 'percent' || facet.key === 'seen') {
    return histogram(facet, question);
  }
  const context = { key: facet.key, by: facet.by, question, kept, find: '', draw: () => {} };
  const listed = () => valueList(forest(facet.values), context);
  if (facet.values.length <= SEARCHABLE && facet.is_complete) {
    const list = h('div', null, listed());
    context.draw = () => list.replaceChildren(listed());
    return h('div', { class: 'facet-body' }, list);
  }
  const search = finder(facet, context, listed);
  context.draw = search.draw;
  return h('div', { class: 'facet-body' }, search.parts,
    facet.is_complete ? null : h('p', { class: 'facet-note' }, `The ${number(facet.values.length)} largest are listed; others are found by their names.`));
}

// A chosen value stays listed where nothing is left of it, so that it can be let go.
function withChosen(facet, question) {
  const listed = new Set(facet.values.map((v) => v.value));
  const missing = [...question.getAll(facet.key), ...question.getAll(`not_${facet.key}`)].filter((v) => !listed.has(v));
  const isHistogram = facet.key === 'seen' || facet.key === 'percent';
  return isHistogram ? facet.values : [...facet.values, ...missing.map((value) => ({ value, label: value.replaceAll('-', ' '), broader: null, count: 0 }))];
}

function chosenOf(key, question) {
  const own = key === 'percent'
    ? question.getAll('quantity').filter((v) => v.startsWith('percent')).length
    : question.getAll(key).length;
  return own + question.getAll(`not_${key}`).length;
}

function isChosen(key, question) {
  return chosenOf(key, question) > 0;
}

function remember(set, key, isIn) {
  if (isIn) {
    set.add(key);
  } else {
    set.delete(key);
  }
}
