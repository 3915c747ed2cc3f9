// A citation that stands alone, as the server gives it: quote, place, capture time, hash, permalink.

import { h } from './dom.js';
import { apiAddress, citationOf } from './api.js';

const FORMATS = [['text', 'Citation'], ['bibtex', 'BibTeX']];
const FILES = [['csl', 'CSL-JSON'], ['jsonld', 'JSON-LD (schema.org)']];

/** The citation as text and as BibTeX, each with a button that copies it, and links to other forms. */
export function citePanel(claim) {
  const holder = h('div', { class: 'cite', role: 'status' }, h('p', { class: 'note' }, 'Writing the citation …'));
  fill(holder, claim);
  return holder;
}

async function fill(holder, claim) {
  try {
    const texts = await Promise.all(FORMATS.map(([format]) => citationOf(claim.id, format)));
    holder.replaceChildren(...citation(claim.id, texts));
    holder.removeAttribute('role');
  } catch (error) {
    holder.replaceChildren(h('p', { class: 'note' }, `The citation could not be had: ${error.message}`));
  }
}

/** The parts of the panel: both texts, then the other forms. */
export function citation(id, texts) {
  return [FORMATS.map(([, label], i) => copyable(label, texts[i].trim())), h('p', { class: 'exports' }, 'For reference managers and machines: ',
    FILES.flatMap(([format, label], i) => [i > 0 ? ', ' : '', h('a', { href: addressOfCitation(id, format), download: `${id}.${format}.json` }, label)]))].flat();
}

function addressOfCitation(id, format) {
  return apiAddress(`claims/${encodeURIComponent(id)}/cite`, new URLSearchParams({ format }));
}

function copyable(label, text) {
  const said = h('span', { class: 'copied', role: 'status' });
  const body = h('pre', { class: 'copy-text', tabindex: '0', role: 'group', 'aria-label': label }, text);
  const button = h('button', { class: 'button', type: 'button', onclick: () => copy(text, body, said) }, `Copy ${label}`);
  return h('div', { class: 'copyable' }, body, h('p', null, button, ' ', said));
}

async function copy(text, body, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(body);
    said.textContent = 'Selected: copy it with your keyboard.';
  }
}
