// What the archive holds, how to read its cards, and the vocabulary behind its filters.

import { h } from './dom.js';
import { announce, entitle, working } from './announce.js';
import { description, stats, vocabulary } from './api.js';
import { counted, number } from './words.js';
import { tally } from './tally.js';
import { flagsNamed, labels } from './labels.js';
import { measured } from './measured.js';
import { failure } from './trouble.js';
import { guide } from './guide.js';
import { searchFor } from './state.js';
import { time } from './card.js';
import { twins } from './twins.js';

const TALLIED = ['condition', 'cell_type', 'route', 'outcome', 'kind', 'certainty', 'source', 'live', 'site', 'country', 'language',
  'unit', 'red_flag', 'study'];

/** Shows the three parts of the view. */
export async function show(main, place, signal) {
  entitle('About');
  try {
    const [held, said, words, named] = await working(Promise.all([stats(signal), description(), vocabulary(), labels()]));
    main.replaceChildren(h('div', { class: 'about' },
      h('h1', { tabindex: '-1' }, 'About this archive'),
      coverage(held, named), await measured(), guide(said), rules(), browse(words)));
    announce('About this archive');
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'about' }, failure(error, place)));
  }
}

function coverage(held, named) {
  const dates = held.first_capture ? [', captured from ', time(held.first_capture), ' to ', time(held.last_capture)] : null;
  return h('section', { 'aria-labelledby': 'coverage' },
    h('h2', { id: 'coverage' }, 'What it holds'),
    h('p', { class: 'standfirst' }, `${counted(held.claims, 'claim')} on ${counted(held.pages, 'page')} of ${counted(held.sites, 'site')}`, dates,
      `. The pages were visited ${number(held.captures)} times and stand in ${counted(held.versions, 'version')}.`),
    held.withheld > 0 ? h('p', { class: 'note' }, `${counted(held.withheld, 'claim')} of pages whose owners ask not to be shown in searches are withheld; their captures stay in the archive as evidence.`) : null,
    h('div', { class: 'tallies' }, TALLIED.map((key) => held.by.find((facet) => facet.key === key)).map((facet) => tally(flagsNamed(facet, named), alone))),
    twins('stats'));
}

function alone(key, value) {
  return searchFor(new URLSearchParams([[key, value]]));
}

function rules() {
  return h('section', { 'aria-labelledby': 'rules' },
    h('h2', { id: 'rules' }, 'Where the values come from'),
    h('p', null, 'Every value of a claim comes from a rule or a vocabulary entry and from words on the page. “Why” on a card shows both for ',
      'each value. Rules are text files in ', h('code', null, 'index-config/rules'), '; each carries sentences that it must and must not match, ',
      'and is tried on them at every start.'));
}

function browse({ facets }) {
  const found = h('p', { class: 'facet-note', role: 'status' });
  const trees = facets.map((facet) => h('details', { class: 'vocabulary' },
    h('summary', null, `${facet.label} (${number(size(facet.concepts))})`), tree(facet.concepts, facet.key)));
  const find = h('input', {
    type: 'search', id: 'find-concept', class: 'facet-find', autocomplete: 'off', oninput: () => narrow(trees, find.value, found),
  });
  return h('section', { 'aria-labelledby': 'vocabulary' },
    h('h2', { id: 'vocabulary' }, 'Vocabulary'),
    h('p', null, 'The conditions, cells, routes and outcomes that are recognised, with the spellings that clinics use. ',
      'A spelling with a question mark is accepted only where the page explains it.'),
    h('p', null, h('label', { for: 'find-concept' }, 'Find a concept '), find), found, trees,
    twins('vocabulary'));
}

function tree(concepts, key) {
  return h('ul', { class: 'concepts' }, concepts.map((concept) => h('li', { 'data-words': wordsOf(concept) },
    h('a', { href: searchFor(new URLSearchParams([[key, concept.id]])) }, concept.label),
    h('span', { class: 'forms' }, concept.forms.filter((f) => f !== concept.label).join(', ')),
    concept.xrefs.length > 0 ? h('span', { class: 'xrefs' }, concept.xrefs.join(' ')) : null,
    concept.narrower.length > 0 ? tree(concept.narrower, key) : null)));
}

function narrow(trees, typed, found) {
  const words = typed.trim().toLowerCase();
  let hits = 0;
  for (const details of trees) {
    for (const item of details.querySelectorAll('li')) {
      item.hidden = words !== '' && !item.dataset.words.includes(words);
    }
    const here = details.querySelectorAll('li:not([hidden])').length;
    hits += here;
    details.open = words !== '' && here > 0;
    details.hidden = words !== '' && here === 0;
  }
  found.textContent = words === '' ? '' : `${counted(hits, 'concept')} on the way to “${typed.trim()}”`;
}

// A concept's own words and those of all narrower ones, so that a hit keeps the way to it open.
function wordsOf(concept) {
  return [concept.label, ...concept.forms, concept.id, ...concept.narrower.map(wordsOf)].join(' ').toLowerCase();
}

function size(concepts) {
  return concepts.reduce((sum, c) => sum + 1 + size(c.narrower), 0);
}
