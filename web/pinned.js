// Says above a view whether the corpus has moved on since its address was pinned.

import { h } from './dom.js';
import { addressOf, placeOf, withValues } from './state.js';
import { snapshotSince } from './api.js';

/** Adds the note where it is due; an address without `snapshot` has none. */
export async function tellPinned(main, place, signal) {
  const snapshot = place.question.get('snapshot');
  if (!snapshot) {
    return;
  }
  try {
    const { has_moved_on: hasMoved, says } = await snapshotSince(snapshot, signal);
    main.prepend(h('p', { class: 'note pinned' }, hasMoved ? `This address was pinned: ${says}. ` : 'Pinned: the corpus is as it was. ',
      h('a', { href: addressOf({ ...place, question: withValues(place.question, 'snapshot', []) }) }, 'Unpin')));
  } catch {
    // The view itself stands; whether it is still the same is then not known and not said.
  }
}

/** A link to the address shown with the state of the index that answered it; null where it names one already. */
export function pinLink({ snapshot = null }) {
  const place = placeOf();
  return snapshot === null || place.question.has('snapshot') ? null
    : [' · ', h('a', { class: 'pin', href: addressOf({ ...place, question: withValues(place.question, 'snapshot', [snapshot]) }),
      title: 'To be sent or cited: it says later whether the corpus has moved on since' }, 'Pin this address')];
}
