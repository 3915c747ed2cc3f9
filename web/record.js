// What is known of a capture: address, times, hash, other versions.

import { h, joined, webAddress } from './dom.js';
import { counted, country, language, minute } from './words.js';
import { addressOf } from './state.js';
import { versionsOf } from './api.js';
import { twinLinks } from './twins.js';

/** The facts of one version of a page as a list of terms. */
export function captureRecord(answer) {
  const { page } = answer;
  const url = webAddress(page.url);
  return h('dl', { class: 'record' },
    entry('Address', url ? h('a', { href: url, class: 'outside', rel: 'noopener noreferrer', title: 'The live page, outside CellClaims' }, h('bdi', null, page.url)) : page.url),
    entry('Site', joined([h('bdi', null, page.site), ...countriesOf(answer.country)], ', ')),
    entry('Captured', answer.captures.map((c) => h('time', { datetime: c }, minute(c)))),
    answer.gone.length > 0 ? entry('Nothing there', answer.gone.map((g) => h('time', { datetime: g }, minute(g)))) : null,
    answer.last_modified ? entry('Changed last, says the server', h('time', { datetime: answer.last_modified, title: 'Header Last-Modified of the newest capture: the server’s word, not a capture' }, minute(answer.last_modified))) : null,
    entry('SHA-256 of the bytes', h('code', { class: 'hash' }, page.sha256)),
    entry('Read as', joined([answer.charset, page.language ? language(page.language) : null], ', ')),
    entry('From file', h('code', null, answer.file)),
    answer.notes.length > 0 ? entry('Notes', answer.notes.map((note) => h('p', null, note))) : null,
    entry('This as', twinLinks(`page/${encodeURIComponent(page.id)}`, undefined, {}, {}, '')));
}

/** The countries of a site, each with how it is known on hover. */
export function countriesOf({ countries }) {
  return countries.map((one) => h('span', { class: 'country', title: `Country known by ${one.how}` }, country(one.country)));
}

/** Every version of the same address; filled in when it is known. */
export function versionList(page, question) {
  const holder = h('div', { class: 'versions' });
  fill(holder, page, question);
  return holder;
}

async function fill(holder, page, question) {
  try {
    const { versions } = await versionsOf(page.url);
    if (versions.length > 1) {
      holder.replaceChildren(h('h2', null, counted(versions.length, 'version')), h('ol', null, versions.map((v) => version(v, page, question))),
        comparison(versions, page));
    }
  } catch {
    holder.replaceChildren(h('p', { class: 'note' }, 'Other versions of this address could not be loaded.'));
  }
}

function version({ page, claims, captures }, shown, question) {
  const when = `${minute(page.captured_at)}, ${counted(captures.length, 'capture')}, ${counted(claims, 'claim')}`;
  return page.id === shown.id
    ? h('li', { 'aria-current': 'page' }, when, ' (shown)')
    : h('li', null, h('a', { href: addressOf({ view: 'page', id: page.id, question }) }, when));
}

// The version shown beside the one before it, or the first one beside the one after.
function comparison(versions, shown) {
  const at = versions.findIndex((v) => v.page.id === shown.id);
  const [to, from] = at + 1 < versions.length ? [versions[at], versions[at + 1]] : [versions[at - 1], versions[at]];
  const question = new URLSearchParams([['from', from.page.id], ['to', to.page.id]]);
  return h('p', null, h('a', { href: addressOf({ view: 'diff', question }) }, at + 1 < versions.length ? 'What changed since the version before' : 'What changed in the version after'));
}

function entry(label, ...values) {
  return h('div', null, h('dt', null, label), h('dd', null, values));
}
