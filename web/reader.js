// One page read closely: its text, the chosen claim, the way from claim to claim. Used by the pane and the page view.

import { h } from './dom.js';
import { ApiError, claimOf, pageText } from './api.js';
import { CONCEPTS, isInherited, nearest, quantityAloud, scope } from './words.js';
import { pageBlocks } from './page.js';

/** Loads a page and the chosen claim; a claim that is unknown or of another version is null. */
export async function readPage(pageId, claimId, known, signal) {
  const [page, claim] = await Promise.all([pageText(pageId, signal), known ?? chosenClaim(claimId, signal)]);
  const isHere = page.claims.some((c) => c.id === claimId);
  return { page, claim, isHere };
}

/** The text with its marks. `hrefOf(claimId)` is where a claim's link leads. */
export function pageBody({ page, claim, isHere }, claimId, hrefOf) {
  const words = claim && isHere && claim.page.id === page.page.id ? wordsOf(claim) : [];
  return h('div', { class: 'page-text', lang: page.page.language, dir: 'auto' },
    pageBlocks(page, { claims: page.claims, chosen: claimId, words, hrefOf }));
}

/** "Claim 3 of 14" with links to its neighbours. */
export function steps(page, claimId, hrefOf) {
  const all = [...page.claims].sort((a, b) => a.span.start - b.span.start);
  if (all.length === 0) {
    return h('p', { class: 'steps' }, 'No claims on this page');
  }
  const at = all.findIndex((c) => c.id === claimId);
  const link = (to, by, label, key) => h('a', {
    href: hrefOf(all[(to + all.length) % all.length].id), 'data-step': by, 'data-stay': '', 'aria-keyshortcuts': key,
  }, label);
  return h('p', { class: 'steps' },
    link(at < 0 ? all.length - 1 : at - 1, -1, '‹ previous', 'p'),
    h('span', null, at < 0 ? `${all.length} claims` : `Claim ${at + 1} of ${all.length}`),
    link(at + 1, 1, 'next ›', 'n'));
}

let wantsFocus = false;

/** Gives the claim chosen next the focus, for those who step with the keyboard. */
export function focusChosenNext() {
  wantsFocus = true;
}

/** Brings the chosen claim to the upper third of what scrolls: the pane, or the window. */
export function scrollToChosen(holder, pane = null) {
  const chosen = holder.querySelector('.claim.is-chosen');
  if (!chosen) {
    return;
  }
  if (wantsFocus) {
    chosen.focus({ preventScroll: true });
    wantsFocus = false;
  }
  const top = chosen.getBoundingClientRect().top;
  if (pane && getComputedStyle(pane).overflowY === 'auto') {
    pane.scrollTop += top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  } else {
    scrollTo(0, scrollY + top - innerHeight / 3);
  }
}

async function chosenClaim(id, signal) {
  if (id === null) {
    return null;
  }
  try {
    return await claimOf(id, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return null;
    }
    throw error;
  }
}

function wordsOf(claim) {
  const concepts = CONCEPTS.flatMap(({ field, label }) => nearest(claim[field]).filter((v) => v.span).map((v) => (
    { ...v.span, title: `${label}: ${v.label}, ${scope(v.scope)}`, isInherited: isInherited(v) })));
  const numbers = claim.quantities.map((q) => ({ ...q.span, title: quantityAloud(q), isInherited: false }));
  return [...concepts, ...numbers];
}
