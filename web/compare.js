// A claim beside what it can be held against: the versions of its page before and after, its site since, the same text elsewhere.

import { h } from './dom.js';
import { addressOf } from './state.js';
import { versionsOf } from './api.js';
import { counted, day } from './words.js';

/** Links to each comparison, once the versions of the claim's address are known. */
export function comparePanel(claim) {
  const holder = h('div', { class: 'compare', role: 'status' }, h('p', { class: 'note' }, 'Looking for other captures …'));
  fill(holder, claim);
  return holder;
}

async function fill(holder, claim) {
  try {
    const { versions } = await versionsOf(claim.page.url);
    holder.replaceChildren(...comparisons(claim, versions));
    holder.removeAttribute('role');
  } catch (error) {
    holder.replaceChildren(h('p', { class: 'note' }, `The captures could not be had: ${error.message}`));
  }
}

/** The parts of the panel; `versions` of the address, newest first. */
export function comparisons(claim, versions) {
  const at = versions.findIndex((version) => version.page.id === claim.page.id);
  const [newer, own, older] = [versions[at - 1], versions[at], versions[at + 1]];
  const links = [
    newer ? ['with the version of this page after it', diff(own, newer), `captured ${day(newer.page.captured_at)}`] : null,
    older ? ['with the version of this page before it', diff(older, own), `captured ${day(older.page.captured_at)}`] : null,
    [`with all that ${claim.page.site} says since`, changesSince(claim), `from ${day(claim.last_seen)} on`],
    claim.family ? ['with the same text on other sites', addressOf({ view: 'family', id: claim.family.id, question: new URLSearchParams() }),
      counted(claim.family.sites, 'site')] : null,
  ].filter(Boolean);
  return [
    h('p', null, newer || older ? 'Hold this claim against its past and its future, side by side:'
      : 'Its page was captured in this version only. It can be held against the rest of the site:'),
    h('ul', { class: 'plain-list' }, links.map(([says, href, when]) => h('li', null, h('a', { href }, says), h('span', { class: 'side-when' }, ` ${when}`)))),
  ];
}

function diff(from, to) {
  return addressOf({ view: 'diff', question: new URLSearchParams([['from', from.page.id], ['to', to.page.id]]) });
}

function changesSince({ page, last_seen: seen }) {
  return addressOf({ view: 'changes', question: new URLSearchParams([['site', page.site], ['date', day(seen)]]) });
}
