// Two wordings of one claim: side by side where there is room, changes marked inside the line and named above.

import { h, joined } from './dom.js';
import { day } from './words.js';
import { pageOf } from './state.js';

/** A claim as it was and as it is, with what changed. */
export function laidOver({ changes, label, notes, before, after, words, citation }) {
  return h('article', { class: 'laid-over' },
    h('p', { class: 'change-said' }, h('strong', null, said(changes, label)), notes.length > 0 ? `: ${notes.join('; ')}` : ''),
    h('div', { class: 'both' }, side('before', before, words), side('after', after, words)),
    citation ? h('details', { class: 'change-cited' }, h('summary', null, 'cite'), h('p', null, citation)) : null);
}

/** Words of a stretch; those of one side only are marked. `whose` leaves the other side's words out, null shows both. */
export function marked(words, whose) {
  return joined(words.filter((w) => whose === null || w.whose === 'both' || w.whose === whose).map((w) => piece(w)), ' ');
}

function piece({ whose, text }) {
  if (whose === 'both') {
    return text;
  }
  return h(whose === 'before' ? 'del' : 'ins', null, text);
}

function said(changes, label) {
  const more = changes.slice(1).map((c) => c.replaceAll('_', ' '));
  return [label, ...more].join(' and ');
}

function side(whose, claim, words) {
  if (!claim) {
    return h('p', { class: 'absent' }, whose === 'before' ? 'Was not there.' : 'No longer there.');
  }
  return h('div', null,
    h('p', { class: 'wording' }, words.length > 0 ? marked(words, whose) : claim.text),
    h('p', { class: 'wording-place' }, h('a', { href: pageOf({ id: claim.id, page: { id: claim.page } }) }, `captured ${day(claim.captured_at)}`), ' ',
      h('bdi', null, claim.url)));
}
