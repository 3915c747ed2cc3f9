// The search view: filters, list and reading pane, drawn from one answer of the API.

import { h } from './dom.js';
import { withFamilies } from './also.js';
import { announce, entitle, working } from './announce.js';
import { awaited, cards, heading, tools } from './results.js';
import { chosenCount, drawFacets } from './facets.js';
import { counted, countsSaid } from './words.js';
import { failure } from './trouble.js';
import { claimOf, findClaims } from './api.js';
import { addressOf, go, goInstead, hasRoomForPane, keepInHistory, pageOf, searchFor } from './state.js';
import { flagsNamed, labels } from './labels.js';
import { nothingFound } from './nothing.js';
import { closePane, drawPane } from './pane.js';
import { sheet } from './sheet.js';
import { viewLinks } from './views.js';
import { welcome } from './welcome.js';

const SIZE = 20;
const MOST_AT_ONCE = 200;

let shown = null;

/** Shows the answer to a place's question; asks only where the question is another one than shown. */
export async function show(main, place, signal) {
  const asked = `${place.question} ${place.collapse} ${place.count_by}`;
  if (!shown || !main.contains(shown.frame)) {
    shown = frame(main);
  }
  if (shown.asked !== asked) {
    await ask(place, asked, signal);
  }
  await drawOpen(place, signal);
}

async function ask(place, asked, signal) {
  const size = Math.min(MOST_AT_ONCE, Math.max(SIZE, history.state?.cards ?? 0));
  shown.list.setAttribute('aria-busy', 'true');
  try {
    const [answer, named] = await working(Promise.all([
      findClaims(place.question, { size, facets: 'all', ...foldedAs(place), ...countedAs(place) }, signal), labels(signal)]));
    draw(answer, named, place);
    shown.asked = asked;
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    shown.asked = null;
    shown.claims = [];
    shown.list.replaceChildren(failure(error, place));
    entitle('Failed');
  } finally {
    shown.list.removeAttribute('aria-busy');
  }
}

function draw(answer, named, place) {
  const { question } = place;
  const asked = askedFor(answer);
  const context = { question, asked, folded: foldedAs(place), labels: named, isOpen: (claim) => claim.id === shown.open };
  const list = h('ol', { class: 'cards' }, cards(withFamilies(answer), context));
  const more = h('div', { class: 'more' });
  shown.list.replaceChildren(
    question.size === 0 ? welcome(answer) : heading(answer, question, searchFor, asked),
    viewLinks({ view: 'search', question }),
    tools(asked, copiesOnce(place), foldedAs(place)),
    ...(answer.counts.claims === 0 && question.size > 0 ? [nothingFound(answer, asked)] : [list, more]));
  shown.claims = answer.claims;
  drawMore(more, list, answer, context);
  drawFacets(shown.facets, answer.facets.map((facet) => flagsNamed(facet, named)), asked, place);
  shown.sheet.count(chosenCount(asked), answer.counts.claims);
  announce(countsSaid(answer.counts));
  entitle(question.size === 0 ? '' : `${answer.query.english} · ${counted(answer.counts.claims, 'claim')}`);
}

// Copies once: claims that copy one above them are folded into it.
function copiesOnce(place) {
  const turn = (event) => go(addressOf({ ...place, open: null, collapse: event.target.checked ? 'family' : null }), { keepScroll: true });
  return h('label', { class: 'choice' }, h('input', { type: 'checkbox', id: 'copies-once', checked: place.collapse === 'family', onchange: turn }), ' copies once');
}

function foldedAs({ collapse }) {
  return collapse === 'family' ? { collapse } : {};
}

function countedAs({ count_by: by }) {
  return by ? { count_by: by } : {};
}

// What was asked once free text is read: each part under the parameter that it stands for.
function askedFor(answer) {
  const { params } = answer.query;
  return new URLSearchParams(Object.entries(params)
    .filter(([name]) => name !== 'size' && name !== 'collapse')
    .flatMap(([name, values]) => values.map((value) => [name, value])));
}

function drawMore(holder, list, answer, context) {
  if (answer.next === null) {
    holder.replaceChildren(h('p', { class: 'end' }, list.children.length > 0 ? 'That is all.' : ''));
    return;
  }
  const left = context.folded.collapse ? '' : ` (${answer.counts.claims - list.children.length} left)`;
  const button = h('button', { class: 'button', type: 'button', onclick: press }, `More${left}`);
  async function press() {
    button.disabled = true;
    try {
      const next = await working(findClaims(context.question, { size: SIZE, cursor: answer.next, ...context.folded }));
      append(list, next, context);
      drawMore(holder, list, next, context);
    } catch (error) {
      holder.replaceChildren(failure(error, null));
    }
  }
  holder.replaceChildren(button);
}

function append(list, answer, context) {
  const added = cards(withFamilies(answer), context);
  list.append(...added);
  shown.claims = [...shown.claims, ...answer.claims];
  added[0]?.querySelector('.sentence').focus();
  keepInHistory({ cards: list.children.length });
  announce(`${list.children.length} of ${counted(answer.counts.claims, 'claim')} shown`);
}

async function drawOpen(place, signal) {
  shown.open = place.open;
  for (const element of shown.list.querySelectorAll('.card')) {
    element.classList.toggle('is-open', element.dataset.claim === place.open);
  }
  shown.frame.classList.toggle('has-pane', place.open !== null);
  if (place.open === null) {
    closePane(shown.pane);
    return;
  }
  const known = shown.claims.find((c) => c.id === place.open);
  if (hasRoomForPane()) {
    await drawPane(shown.pane, place, known, signal);
  } else {
    goInstead(pageOf(known ?? await claimOf(place.open, signal), place.question));
  }
}

function frame(main) {
  const facets = h('div', { class: 'facets-inner' });
  const aside = h('aside', { class: 'facets', 'aria-label': 'Filters' }, h('h2', { class: 'unseen' }, 'Filters'), facets);
  const list = h('section', { class: 'list', 'aria-label': 'Claims' }, awaited());
  const pane = h('aside', { class: 'pane', 'aria-label': 'Reading pane', tabindex: '-1', hidden: true });
  const parts = sheet(aside, facets);
  const root = h('div', { class: 'search' }, parts.button, aside, list, pane);
  main.replaceChildren(root, parts.dialog);
  return { frame: root, facets, list, pane, sheet: parts, asked: undefined, open: null, claims: [] };
}
