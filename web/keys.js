// Keys for those who would rather not reach for the mouse. They can be turned off.

import { h } from './dom.js';
import { focusChosenNext } from './reader.js';
import { go, placeOf, addressOf } from './state.js';

const KEYS = [
  ['/', 'search box', () => document.getElementById('q').select()],
  ['j', 'next claim in the list', () => stepCard(1)],
  ['k', 'previous claim in the list', () => stepCard(-1)],
  ['o', 'open the claim’s page', openCard],
  ['n', 'next claim on the page', () => stepClaim(1)],
  ['p', 'previous claim on the page', () => stepClaim(-1)],
  ['Escape', 'close the reading pane', closePane],
  ['?', 'these keys', openKeys],
];

/** Listens for keys, and to the button that lists them. */
export function listenToKeys() {
  document.addEventListener('keydown', press);
  document.getElementById('keys').addEventListener('click', openKeys);
}

function press(event) {
  const typing = event.target.closest('input:not([type=checkbox]), select, textarea, dialog');
  if (event.ctrlKey || event.metaKey || event.altKey || typing || (areOff() && event.key.length === 1)) {
    return;
  }
  const known = KEYS.find(([key]) => key === event.key);
  if (known) {
    event.preventDefault();
    known[2]();
  }
}

function stepCard(by) {
  const all = [...document.querySelectorAll('.cards .sentence')];
  const at = all.findIndex((a) => a.closest('.card').contains(document.activeElement));
  const next = at < 0 ? nearestTo(all, by) : all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.closest('.card').scrollIntoView({ block: 'nearest' });
}

function nearestTo(all, by) {
  const below = all.findIndex((a) => a.getBoundingClientRect().top > 0);
  return by > 0 ? all[Math.max(0, below)] : all[Math.max(0, below - 1)];
}

function openCard() {
  const card = document.activeElement.closest?.('.card') ?? document.querySelector('.card');
  card?.querySelector('[data-open]')?.click();
}

function stepClaim(by) {
  const link = document.querySelector(`[data-step="${by}"]`);
  if (link) {
    focusChosenNext();
    link.click();
  }
}

function closePane() {
  const place = placeOf();
  if (place.open !== null) {
    const claim = place.open;
    go(addressOf({ ...place, open: null }), { keepScroll: true });
    document.querySelector(`.card[data-claim="${CSS.escape(claim)}"] .sentence`)?.focus();
  }
}

function openKeys() {
  const off = h('input', { type: 'checkbox', checked: areOff(), onchange: (event) => turn(event.target.checked) });
  const dialog = h('dialog', { class: 'keys', 'aria-labelledby': 'keys-title', onclose: () => dialog.remove() },
    h('h2', { id: 'keys-title' }, 'Keys'),
    h('dl', null, KEYS.map(([key, does]) => h('div', null, h('dt', null, h('kbd', null, key)), h('dd', null, does)))),
    h('label', { class: 'switch' }, off, ' Turn single keys off'),
    h('form', { method: 'dialog' }, h('button', { class: 'button is-main' }, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
}

function areOff() {
  return document.documentElement.dataset.keys === 'off';
}

function turn(off) {
  document.documentElement.dataset.keys = off ? 'off' : 'on';
  try {
    localStorage.setItem('keys', off ? 'off' : 'on');
  } catch {
    // Storage is forbidden here: the choice holds until the page is left.
  }
}
