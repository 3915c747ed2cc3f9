// What is shown when there is nothing to show: a failure, or no claims.

import { h } from './dom.js';
import { ApiError, findClaims } from './api.js';
import { searchFor, withoutPart, withValues } from './state.js';
import { counted } from './words.js';

const TRIED = 10;

/** A failure with the way out. `place` is where it happened, null where there is nothing to drop. */
export function failure(error, place) {
  const known = error instanceof ApiError;
  return h('section', { class: 'notice', role: 'alert' },
    h('h1', null, title(error, known)),
    h('p', null, known ? error.message : 'The page itself failed. Please report what you did.'),
    known ? null : h('pre', { class: 'copy-text' }, String(error)),
    advice(error, place),
    h('p', null, h('button', { class: 'button', type: 'button', onclick: () => location.reload() }, 'Try again')));
}

/** Why a question finds nothing: what each of its parts costs, counted by asking without it. */
export function nothingFound(answer, question) {
  const parts = answer.query.chips.slice(0, TRIED);
  const holder = h('div', null, h('p', null,
    parts.length > 1 ? 'Counting what each part costs …' : 'Try fewer or other words. A word is found in all its inflections; improv* finds everything that begins so.'));
  fillWaysOut(holder, parts, question);
  return h('section', { class: 'notice' }, h('h2', null, 'No claim matches all of this'), holder);
}

async function fillWaysOut(holder, parts, question) {
  const ways = [...parts.map((part) => ({ says: `without “${part.says}”`, next: withoutPart(question, part.param, part.value) })),
    ...wider(question)];
  const useful = (await Promise.all(ways.map(countOf))).filter((way) => way.count > 0).sort((a, b) => b.count - a.count);
  if (useful.length > 0) {
    holder.replaceChildren(h('p', null, 'There are'), h('ul', { class: 'ways-out' }, useful.map(wayOut)));
  } else if (parts.length > 1) {
    await fillAlone(holder, parts);
  }
}

// Dropping one part does not help: then at least two are too narrow, and each alone shows which.
async function fillAlone(holder, parts) {
  const alone = await Promise.all(parts.map((part) => countOf({
    says: part.says, next: new URLSearchParams([[part.param, part.value]]),
  })));
  holder.replaceChildren(
    h('p', null, 'Dropping any one part still finds nothing. Each part alone finds'),
    h('ul', { class: 'ways-out' }, alone.map(({ says, next, count }) => h('li', null,
      h('a', { href: searchFor(next) }, `“${says}”: ${count === 0 ? 'nothing at all' : counted(count, 'claim')}`)))),
    h('p', null, h('a', { href: './' }, 'Start again')));
}

function wider(question) {
  const scope = question.get('scope');
  return scope && scope !== 'page'
    ? [{ says: 'with words anywhere on the page', next: withValues(question, 'scope', []) }]
    : [];
}

async function countOf(way) {
  if (way.next.size === 0) {
    return { ...way, count: 0 };
  }
  try {
    const { counts } = await findClaims(way.next, { size: '0' });
    return { ...way, count: counts.claims };
  } catch (error) {
    if (error instanceof ApiError) {
      return { ...way, count: 0 };
    }
    throw error;
  }
}

function wayOut({ says, next, count }) {
  return h('li', null, h('a', { href: searchFor(next) }, `${counted(count, 'claim')} ${says}`));
}

function title(error, known) {
  if (!known) {
    return 'Something went wrong';
  }
  return { 0: 'The server does not answer', 400: 'This question cannot be asked', 404: 'There is nothing here',
    429: 'Too many questions at once' }[error.status] ?? 'The server failed';
}

function advice(error, place) {
  if (error.status === 0) {
    return h('p', null, 'Is it running? Start it with ', h('code', null, './cellclaims serve'), '.');
  }
  const value = place && error.where ? place.question.get(error.where) : null;
  if (value === null) {
    return null;
  }
  return h('p', null, h('a', { href: searchFor(withoutPart(place.question, error.where, value)) },
    `Ask without ${error.where}=${value}`));
}
