// The same rows as a file: every view has a JSON and a CSV twin.

import { h } from './dom.js';
import { apiAddress } from './api.js';

/** A line of links to an answer as JSON, as CSV of the same rows, and in `others`: names with their addresses. */
export function twins(path, question = new URLSearchParams(), more = {}, others = {}) {
  return h('p', { class: 'twins' }, twinLinks(path, question, more, others));
}

/** The links alone, `says` before them. */
export function twinLinks(path, question = new URLSearchParams(), more = {}, others = {}, says = 'This as ') {
  const name = path.split('/').at(-1);
  return [
    says, h('a', { href: apiAddress(path, question, more) }, 'JSON'),
    ', ', h('a', { href: apiAddress(`${path}.csv`, question, more), download: `${name}.csv` }, 'CSV'),
    Object.entries(others).map(([label, address]) => [', ', h('a', { href: address, download: '' }, label)]),
  ];
}
