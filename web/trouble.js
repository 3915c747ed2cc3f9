// What is shown when something failed, with the way out.

import { h } from './dom.js';
import { ApiError } from './api.js';
import { searchFor, withoutPart } from './state.js';

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

function title(error, known) {
  if (!known) {
    return 'Something went wrong';
  }
  return { 0: 'The server does not answer', 400: 'This question cannot be asked', 404: 'There is nothing here',
    413: 'This is too long', 429: 'Too many questions at once' }[error.status] ?? 'The server failed';
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
