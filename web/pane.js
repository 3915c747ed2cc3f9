// The reading pane beside the list: the page of the open claim, scrolled to it.

import { h } from './dom.js';
import { addressOf } from './state.js';
import { announce } from './announce.js';
import { captureRecord } from './record.js';
import { claimOf } from './api.js';
import { failure } from './trouble.js';
import { pageBody, readPage, scrollToChosen, steps } from './reader.js';

/** Shows the page of `place.open`. `known` is the claim where the list has it. */
export async function drawPane(pane, place, known, signal) {
  pane.hidden = false;
  try {
    const claim = known ?? await claimOf(place.open, signal);
    const reading = await readPage(claim.page.id, claim.id, claim, signal);
    draw(pane, place, reading);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    pane.replaceChildren(closer(place), failure(error, null));
  }
}

/** Empties and hides the pane. */
export function closePane(pane) {
  pane.hidden = true;
  pane.replaceChildren();
}

function draw(pane, place, reading) {
  const hrefOf = (id) => addressOf({ ...place, open: id });
  const { page } = reading.page;
  pane.replaceChildren(
    h('div', { class: 'pane-head' },
      steps(reading.page, place.open, hrefOf),
      h('a', { class: 'plain', href: addressOf({ view: 'page', id: page.id, claim: place.open, question: place.question }) }, 'Full page'),
      closer(place)),
    h('h2', { class: 'pane-title', lang: page.language, dir: 'auto' }, page.title),
    h('details', { class: 'pane-record' }, h('summary', null, `Captured ${page.captured_at.slice(0, 10)}, ${page.site}`), captureRecord(reading.page)),
    pageBody(reading, place.open, hrefOf));
  scrollToChosen(pane, pane);
  announce(`Page ${page.title} opened at the claim`);
}

function closer(place) {
  return h('a', { class: 'plain', href: addressOf({ ...place, open: null }), 'data-stay': '', 'aria-keyshortcuts': 'Escape' }, 'Close');
}
