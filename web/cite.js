// A citation that stands alone: quote, place, capture time, hash, permalink.

import { h } from './dom.js';
import { minute } from './words.js';
import { pageOf } from './state.js';

/** The citation as text and as BibTeX, each with a button that copies it. */
export function citePanel(claim) {
  return h('div', { class: 'cite' },
    copyable('Citation', citation(claim)),
    copyable('BibTeX', bibtex(claim)));
}

/** Everything a reader needs to find and check the quote. */
export function citation(claim) {
  const { page } = claim;
  const path = claim.heading_path.length > 0 ? `, under “${claim.heading_path.join(' › ')}”` : '';
  return `“${claim.text}” ${page.site}, “${page.title}”${path}, ${page.url}, captured ${minute(page.captured_at)}, `
    + `SHA-256 of the captured bytes ${page.sha256}. Claim ${claim.id}, ${permalink(claim)}`;
}

/** The same for a bibliography. */
export function bibtex(claim) {
  const { page } = claim;
  const plain = (text) => text.replace(/[{}\\]/g, ' ');
  return [
    `@misc{cellclaims-${claim.id},`,
    `  author       = {{${plain(page.site)}}},`,
    `  title        = {{${plain(page.title)}}},`,
    `  year         = {${page.captured_at.slice(0, 4)}},`,
    `  howpublished = {\\url{${plain(page.url)}}},`,
    `  note         = {Quote: ${plain(claim.text)} Captured ${minute(page.captured_at)}, SHA-256 ${page.sha256}},`,
    '}',
  ].join('\n');
}

function permalink(claim) {
  return new URL(pageOf(claim), document.baseURI).href;
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
