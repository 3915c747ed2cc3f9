// Two captures of one page side by side: first what became of its claims, then the text, furniture folded away.

import { h } from './dom.js';
import { announce, entitle, working } from './announce.js';
import { addressOf, go } from './state.js';
import { diffOf, versionsOf } from './api.js';
import { counted, day, minute, number } from './words.js';
import { failure } from './trouble.js';
import { laidOver, marked } from './laid-over.js';
import { twins } from './twins.js';

/** Compares the versions `from` and `to` of the question. */
export async function show(main, place, signal) {
  entitle('Two captures');
  try {
    const answer = await working(diffOf(place.question, signal));
    const { versions } = await versionsOf(answer.to.page.url);
    main.replaceChildren(h('div', { class: 'changes' }, heading(answer), picker(answer, versions), claims(answer), text(answer),
      twins('diff', place.question)));
    announce(`Two captures of ${answer.to.page.url}`);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'changes' }, failure(error, null)));
  }
}

function heading({ from, to, counts }) {
  const link = ({ page }) => h('a', { href: addressOf({ view: 'page', id: page.id, question: new URLSearchParams() }) }, day(page.captured_at));
  const parts = Object.entries(counts).map(([change, n]) => `${number(n)} ${change.replaceAll('_', ' ')}`);
  return [h('h1', { tabindex: '-1' }, 'Two captures of a page'),
    h('p', { class: 'page-place' }, h('bdi', null, to.page.url)),
    h('p', { class: 'standfirst' }, link(from), ' and ', link(to), `: ${parts.join(', ') || 'no claims'}.`)];
}

// Any two versions of the address, where there are more than these two.
function picker({ from, to }, versions) {
  if (versions.length < 3) {
    return null;
  }
  const choice = (id, chosen) => h('select', { id }, versions.toReversed().map(({ page, claims: n }) =>
    h('option', { value: page.id, selected: page.id === chosen.page.id }, `${minute(page.captured_at)}, ${counted(n, 'claim')}`)));
  const [earlier, later] = [choice('diff-from', from), choice('diff-to', to)];
  const ask = (event) => {
    event.preventDefault();
    go(addressOf({ view: 'diff', question: new URLSearchParams([['from', earlier.value], ['to', later.value]]) }));
  };
  return h('form', { class: 'changes-form', onsubmit: ask }, h('label', { for: 'diff-from' }, 'Compare'), earlier,
    h('label', { for: 'diff-to' }, 'with'), later, h('button', { class: 'button', type: 'submit' }, 'Compare'));
}

function claims({ claims: all }) {
  const changed = all.filter((c) => c.changes[0] !== 'kept');
  return h('section', { 'aria-labelledby': 'claims-changed' }, h('h2', { id: 'claims-changed' }, `Claims that changed (${number(changed.length)})`),
    changed.length === 0 ? h('p', { class: 'note' }, 'None: every claim stands word for word.')
      : h('ol', { class: 'changes-list' }, changed.map((c) => h('li', null, laidOver(c)))));
}

function text({ blocks }) {
  const main = blocks.filter((b) => !b.is_furniture);
  const rest = blocks.filter((b) => b.is_furniture && b.change !== 'kept');
  return h('section', { 'aria-labelledby': 'text-changed' }, h('h2', { id: 'text-changed' }, 'The whole text'),
    h('div', { class: 'diff-text' }, main.map(block)),
    rest.length === 0 ? null : h('details', null, h('summary', null, `${counted(rest.length, 'change')} in menus, forms and footers`), h('div', { class: 'diff-text' }, rest.map(block))));
}

function block({ change, words }) {
  return h('p', { class: `block-${change}` }, marked(words, null));
}
