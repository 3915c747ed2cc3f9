// Searches the values of one filter on the server, which knows those too that the panel does not list.

import { h } from './dom.js';
import { counted, valueLabel } from './words.js';
import { facetValues } from './api.js';
import { valueList } from './tree.js';
import { twinLinks } from './twins.js';

const WAIT = 150;
const MOST = '40';

/** The box to type in, and below it what is found in place of `listed()`. `context` is as for lists of values. */
export function finder(facet, context, listed) {
  const { key, kept, question } = context;
  const list = h('div', { class: 'found-values' });
  const note = h('p', { class: 'facet-note', role: 'status' });
  let waiting = 0;
  let asking = new AbortController();
  const draw = () => {
    asking.abort();
    asking = new AbortController();
    const typed = kept.find.get(key) ?? '';
    if (typed === '') {
      note.textContent = '';
      list.replaceChildren(listed());
    } else {
      search(typed, asking.signal);
    }
  };
  async function search(typed, signal) {
    try {
      const answer = await facetValues(key, question, { contains: typed, most: MOST }, signal);
      signal.throwIfAborted();
      list.replaceChildren(valueList(answer.values.map((value) => found(key, value)), { ...context, find: typed }));
      note.replaceChildren(said(answer), ' ', ...twinLinks(`facets/${key}`, question, { contains: typed, most: MOST }).flat());
    } catch (error) {
      if (error.name !== 'AbortError') {
        note.textContent = `The values could not be searched: ${error.message}`;
      }
    }
  }
  const box = h('input', {
    class: 'facet-find', type: 'search', 'data-key': `find ${key}`, 'aria-label': `Find in ${facet.label}`,
    placeholder: `Find in ${facet.label.toLowerCase()}`, value: kept.find.get(key) ?? '', autocomplete: 'off',
    oninput: (event) => {
      kept.find.set(key, event.target.value.trim());
      clearTimeout(waiting);
      waiting = setTimeout(draw, WAIT);
    },
  });
  draw();
  return { parts: [box, list, note], draw };
}

function found(key, value) {
  return {
    ...value, label: valueLabel(key, value), count: value.claims, narrower: [],
    title: `${counted(value.claims, 'claim')} on ${counted(value.pages, 'page')} of ${counted(value.sites, 'site')}${
      value.families ? `, in ${counted(value.families, 'copy family', 'copy families')}` : ''}`,
  };
}

function said({ values, distinct }) {
  if (distinct === 0) {
    return 'No value is named so.';
  }
  return distinct > values.length ? `${counted(distinct, 'value')} are named so; the ${values.length} of most claims are listed.` : `${counted(distinct, 'value')} named so.`;
}
