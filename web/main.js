// Starts the page: reads the address, shows its view, follows links and the Back button.

import { announce } from './announce.js';
import { failure } from './trouble.js';
import { fillSearchBox, listenToHeader } from './header.js';
import { go, hasRoomForPane, keepInHistory, placeOf } from './state.js';
import { listenToKeys } from './keys.js';
import { tellPinned } from './pinned.js';

// Add a view here: a module with `show(main, place, signal)`, loaded when it is first asked for.
const VIEWS = {
  search: () => import('./search.js'),
  page: () => import('./page-view.js'),
  concordance: () => import('./concordance.js'),
  matrix: () => import('./matrix.js'),
  numbers: () => import('./numbers.js'),
  sites: () => import('./sites.js'),
  about: () => import('./about.js'),
  changes: () => import('./changes.js'),
  diff: () => import('./diff.js'),
  trace: () => import('./trace.js'),
  families: () => import('./families.js'),
  family: () => import('./family.js'),
  network: () => import('./network.js'),
};

const SCROLL_RESTS = 150;

let running = new AbortController();
let shownAt = null;
let scrolled = 0;

async function show({ keepScroll }) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const top = history.state?.scroll ?? 0;
  clearTimeout(scrolled);
  const place = placeOf();
  const main = document.getElementById('main');
  const isOther = shownAt !== null && placeOf(shownAt).view !== place.view;
  shownAt = location.search;
  fillSearchBox(place);
  try {
    const view = await (VIEWS[place.view] ?? VIEWS.search)();
    await view.show(main, place, signal);
    main.querySelector(':scope > .pinned')?.remove();
    settle(main, keepScroll ? scrollY : top, isOther);
    tellPinned(main, place, signal);
    document.getElementById('address').textContent = location.href;
  } catch (error) {
    if (error.name !== 'AbortError') {
      main.replaceChildren(failure(error, place));
      announce('Failed');
    }
  }
}

function settle(main, top, isOther) {
  if (isOther) {
    main.querySelector('h1')?.focus({ preventScroll: true });
  }
  scrollTo(0, top);
}

// Kept while scrolling, since nothing can be kept any more once the page is being left.
function keepScrolling() {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => keepInHistory({ scroll: scrollY }), SCROLL_RESTS);
}

function follow(event) {
  const link = event.target.closest?.('a[href]');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.hasAttribute('target') || link.hasAttribute('download')) {
    return;
  }
  const url = new URL(link.getAttribute('href'), document.baseURI);
  if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash !== '') {
    return;
  }
  event.preventDefault();
  const inPane = paneAddress(link, url);
  go(inPane ?? url.pathname + url.search, { keepScroll: inPane !== null || link.dataset.stay !== undefined });
}

// On a wide screen a card's page opens beside the list instead of in its place.
function paneAddress(link, url) {
  const card = link.closest('.list .card');
  if (!card || !hasRoomForPane() || placeOf(url.search).view !== 'page') {
    return null;
  }
  const next = new URLSearchParams(location.search);
  next.set('open', card.dataset.claim);
  return `?${next.toString().replaceAll('%3A', ':')}`;
}

history.scrollRestoration = 'manual';
addEventListener('place', (event) => show(event.detail));
addEventListener('popstate', () => {
  if (location.search !== shownAt) {
    show({ keepScroll: false });
  }
});
addEventListener('scroll', keepScrolling, { passive: true });
document.addEventListener('click', follow);
listenToHeader();
listenToKeys();
show({ keepScroll: false });
