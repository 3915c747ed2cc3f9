// Who else says it: the family of a claim, folded away on its card until asked for.

import { h } from './dom.js';
import { addressOf } from './state.js';
import { counted, day, number } from './words.js';
import { familyOf } from './api.js';

const LISTED = 12;
const DRIFT = { number: 'the number', bound: 'the bound', hedge: 'the hedge', negation: 'what is denied' };

/** The line on a card; null where no other site has the text. A claim has its `family` from `withFamilies`. */
export function also({ family = null, page }) {
  if (family === null) {
    return null;
  }
  const folded = family.collapsed;
  const holder = h('div', { class: 'also-pages' });
  const others = family.sites - 1;
  const changed = family.drift.map((sort) => DRIFT[sort] ?? sort);
  const details = h('details', { class: 'also', ontoggle: () => details.open && fill(holder, family, page) },
    h('summary', null, `Same text on ${others > 0 ? counted(others, 'other site') : 'another site'}, ${counted(family.pages, 'page')} in all`,
      changed.length > 0 ? h('strong', { class: 'also-changed' }, `, ${changed.join(' and ')} changed on the way`) : null,
      folded > 0 ? ` (${number(folded)} more of this list folded in here)` : null),
    holder);
  return details;
}

/** The claims of an answer, each with its family where it stands in one. */
export function withFamilies({ claims, families = [] }) {
  const byClaim = new Map(families.map((family) => [family.claim, family]));
  return claims.map((claim) => ({ ...claim, family: byClaim.get(claim.id) ?? null }));
}

async function fill(holder, { id }, page) {
  if (holder.hasChildNodes()) {
    return;
  }
  holder.append(h('p', null, 'Looking …'));
  try {
    const { members } = await familyOf(id);
    const here = Math.max(0, members.findIndex((m) => m.page.site === page.site && m.page.url === page.url));
    holder.replaceChildren(h('ul', { class: 'plain-list' }, members.slice(0, LISTED).map((m, i) => h('li', null, h('bdi', null, m.page.site),
      h('span', { class: 'side-when' }, ` wording ${m.variant + 1}, first seen by us ${day(m.first_seen)}, last ${day(m.last_seen)} `),
      i === here ? '(this page)' : h('a', { href: familyAt(id, here, i) }, 'side by side')))),
    h('p', null, h('a', { href: familyAt(id, null, null) }, members.length > LISTED ? `All ${number(members.length)}, over time` : 'Over time, with every wording')));
  } catch {
    holder.replaceChildren(h('p', { class: 'note' }, 'The pages could not be loaded.'));
  }
}

function familyAt(id, a, b) {
  return addressOf({ view: 'family', id, a: a === null ? null : String(a), b: b === null ? null : String(b), question: new URLSearchParams() });
}
