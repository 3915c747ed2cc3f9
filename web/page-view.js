// One version of a page as a view of its own: text, chosen claim, capture, other versions.

import { h } from './dom.js';
import { addressOf, searchFor } from './state.js';
import { announce, entitle, working } from './announce.js';
import { captureRecord, versionList } from './record.js';
import { card } from './card.js';
import { failure } from './trouble.js';
import { labels } from './labels.js';
import { pageBody, readPage, scrollToChosen, steps } from './reader.js';

/** Shows page `place.id` with `place.claim` marked. */
export async function show(main, place, signal) {
  try {
    const [reading, named] = await working(Promise.all([
      readPage(place.id ?? '', place.claim, null, signal), labels()]));
    draw(main, place, reading, named);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'page-view' }, failure(error, null)));
    entitle('Not found');
  }
}

function draw(main, place, reading, named) {
  const { page } = reading.page;
  const hrefOf = (id) => addressOf({ ...place, claim: id });
  const text = h('article', { class: 'page-main', 'aria-labelledby': 'page-title' },
    h('p', { class: 'way-back' }, h('a', { href: searchFor(place.question) }, place.question.size > 0 ? '‹ Back to the claims found' : '‹ All claims')),
    h('h1', { id: 'page-title', tabindex: '-1', lang: page.language, dir: 'auto' }, page.title || page.url),
    h('p', { class: 'page-place' }, h('bdi', null, page.site), `, captured ${page.captured_at.slice(0, 10)}`),
    pageBody(reading, place.claim, hrefOf));
  main.replaceChildren(h('div', { class: 'page-view' }, text, side(place, reading, named, hrefOf)));
  entitle(`${page.title}, ${page.site}`);
  announce(`Page ${page.title}`);
  requestAnimationFrame(() => scrollToChosen(text));
}

function side(place, reading, named, hrefOf) {
  return h('aside', { class: 'page-side', 'aria-label': 'Claim and capture' },
    steps(reading.page, place.claim, hrefOf),
    place.claim === null ? null : chosen(place, reading, named),
    h('h2', null, 'This capture'),
    captureRecord(reading.page),
    versionList(reading.page.page, place.question));
}

function chosen(place, { claim, isHere, page }, named) {
  if (claim === null) {
    return h('p', { class: 'note' }, `No claim has the id ${place.claim}.`);
  }
  const other = claim.page.id !== page.page.id || !isHere;
  return h('div', { class: 'chosen' },
    other ? h('p', { class: 'note' }, isHere
      ? 'The claim is coded from a newer capture of this page.'
      : 'This version of the page does not hold the chosen claim.') : null,
    card(claim, { question: new URLSearchParams(), labels: named }));
}
