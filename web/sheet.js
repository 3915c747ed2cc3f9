// On small screens the filters live in a dialog, opened by a button; on large ones beside the list.

import { h } from './dom.js';
import { counted } from './words.js';

const SMALL = '(max-width: 899px)';

/** The button and dialog for filters that otherwise stand in `aside`. `count` renews what they say. */
export function sheet(aside, facets) {
  const done = h('button', { class: 'button is-main', type: 'button', onclick: () => dialog.close() }, 'Show');
  const body = h('div', { class: 'sheet-body' });
  const dialog = h('dialog', { class: 'sheet', 'aria-labelledby': 'sheet-title' },
    h('div', { class: 'sheet-head' }, h('h2', { id: 'sheet-title' }, 'Filters'), done), body);
  const button = h('button', { class: 'button sheet-open', type: 'button', onclick: () => dialog.showModal() }, 'Filters');
  const small = matchMedia(SMALL);
  const place = () => {
    (small.matches ? body : aside).append(facets);
    if (!small.matches && dialog.open) {
      dialog.close();
    }
  };
  small.addEventListener('change', place);
  place();
  return { button, dialog, count: (chosen, claims) => say(button, done, chosen, claims) };
}

function say(button, done, chosen, claims) {
  button.textContent = chosen > 0 ? `Filters (${chosen})` : 'Filters';
  done.textContent = `Show ${counted(claims, 'claim')}`;
}
