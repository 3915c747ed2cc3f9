// A provider before and after a day: what was removed, softened, kept, moved; then its claims over time.

import { h } from './dom.js';
import { announce, entitle, working } from './announce.js';
import { addressOf, go } from './state.js';
import { changesOf, providersKnown, timelineOf, visitsOf } from './api.js';
import { counted, day, minute, number } from './words.js';
import { failure } from './trouble.js';
import { laidOver } from './laid-over.js';
import { timeline } from './timeline.js';
import { twins } from './twins.js';

// In the order in which somebody who wrote a letter asks.
const ORDER = ['removed', 'softened', 'number_changed', 'moved', 'hardened', 'reworded', 'added', 'came_back', 'kept',
  'not_captured_since'];
const SAID = {
  removed: 'Removed', softened: 'Softened', number_changed: 'Number changed', moved: 'Moved to another page',
  hardened: 'Hardened', reworded: 'Reworded, saying the same', added: 'Added', came_back: 'Came back', kept: 'Kept word for word',
  not_captured_since: 'Not captured since: nobody knows',
};
const OPEN_AT_FIRST = new Set(['removed', 'softened', 'number_changed', 'moved', 'hardened']);

/** Shows the question, and its answer where it is whole. */
export async function show(main, place, signal) {
  const { question } = place;
  entitle('What changed');
  const page = h('div', { class: 'changes' }, h('h1', { tabindex: '-1' }, 'What changed after a day'), await form(question));
  main.replaceChildren(page);
  if (!question.get('site') || !question.get('date')) {
    page.append(h('p', { class: 'note' }, 'Choose a provider and the day of a letter, a ruling or a report. The last captures up to that day are ',
      'laid beside the last ones after it.'));
    await offerVisits(page, place, signal);
    return;
  }
  try {
    const [answer, lines] = await working(Promise.all([changesOf(question, signal), timelineOf(question, signal)]));
    const sites = new URLSearchParams(question.getAll('site').map((site) => ['site', site]));
    page.append(summary(answer), compared(answer), ...groups(answer), twins('changes', question), h('h2', null, 'Claims over time'),
      await timeline(lines, question.get('date'), signal), twins('timeline', sites));
    announce(said(answer));
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    page.append(failure(error, place));
  }
}

// A provider without a day: the visits to it, each with what changed at it.
async function offerVisits(page, place, signal) {
  if (!place.question.get('site')) {
    return;
  }
  try {
    const { visits } = await working(visitsOf(place.question, signal));
    page.append(h('h2', null, 'Visits'), h('ol', { class: 'plain-list', id: 'visits' }, visits.toReversed().map((visit, i) => h('li', null,
      h('span', null, `${minute(visit.from)}, ${counted(visit.pages, 'page')} captured`),
      i === visits.length - 1 ? ', the first one' : [': ', h('a', { href: addressOf({ view: 'changes', question: atVisit(place.question, visit) }) }, 'what changed')]))));
    announce(counted(visits.length, 'visit'));
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    page.append(failure(error, place));
  }
}

function atVisit(question, { from, to }) {
  const before = new Date(Date.parse(from) - 1000).toISOString().replace('.000Z', 'Z');
  return new URLSearchParams([...question.getAll('site').map((site) => ['site', site]), ['date', before], ['until', to]]);
}

async function form(question) {
  const site = await providers(question.getAll('site').sort().join(' '));
  const isMoment = ['date', 'until'].some((name) => (question.get(name) ?? '').includes('T'));
  const input = (name) => h('input', { id: `changes-${name}`, name, type: isMoment ? 'datetime-local' : 'date', step: isMoment ? 1 : null,
    value: (question.get(name) ?? '').replace(/Z$/, '') });
  const [date, until] = [input('date'), input('until')];
  const ask = (event) => {
    event.preventDefault();
    const value = ({ value: text }) => (text.includes('T') ? `${text}Z` : text);
    const next = new URLSearchParams([...site.value.split(' ').map((one) => ['site', one]), ['date', value(date)], ['until', value(until)]].filter(([, v]) => v !== ''));
    go(addressOf({ view: 'changes', question: next }));
  };
  return h('form', { class: 'changes-form', onsubmit: ask },
    h('label', { for: 'changes-site' }, 'Provider'), site, h('label', { for: 'changes-date' }, 'before and after'), date,
    h('label', { for: 'changes-until' }, 'up to'), until, h('button', { class: 'button is-main', type: 'submit' }, 'Compare'));
}

// Sites, and operators of several; the sites of an address that nobody joined are one choice more.
async function providers(chosen) {
  const { sites, operators } = await providersKnown();
  const option = (value, words) => h('option', { value, selected: value === chosen }, words);
  const joined = operators.map((one) => [one.sites.join(' '), `${one.name} (${counted(one.sites.length, 'site')})`]);
  const isKnown = sites.includes(chosen) || joined.some(([value]) => value === chosen) || chosen === '';
  return h('select', { id: 'changes-site', name: 'site', required: true }, h('option', { value: '' }, 'choose'),
    isKnown ? null : option(chosen, chosen.replaceAll(' ', ', ')),
    joined.length === 0 ? null : h('optgroup', { label: 'Operators of several sites' }, joined.map(([value, words]) => option(value, words))),
    joined.length === 0 ? sites.map((name) => option(name, name)) : h('optgroup', { label: 'Sites' }, sites.map((name) => option(name, name))));
}

function said({ counts }) {
  const parts = ORDER.filter((c) => counts[c]).map((c) => `${number(counts[c])} ${c.replaceAll('_', ' ')}`);
  return parts.length === 0 ? 'No claims were captured.' : parts.join(', ');
}

function summary(answer) {
  return h('p', { class: 'standfirst' }, `${answer.sites.join(', ')}, up to ${moment(answer.date)} and since: `, said(answer), '.');
}

// The end of a day is that day.
function moment(time) {
  return time.includes('T23:59:59.9') ? day(time) : minute(time);
}

function compared({ pages }) {
  const when = (time, id) => (time ? h('a', { href: addressOf({ view: 'page', id, question: new URLSearchParams() }) }, day(time)) : 'no capture');
  return h('details', null, h('summary', null, `${counted(pages.length, 'page')} compared, with the days of the captures`),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Captures compared' }, h('table', { class: 'plain-table' },
      h('thead', null, h('tr', null, ['Page', 'Before', 'After', 'Differences'].map((t) => h('th', { scope: 'col' }, t)))),
      h('tbody', null, pages.map((p) => h('tr', null, h('th', { scope: 'row' }, h('bdi', null, p.url)),
        h('td', null, when(p.before, p.version_before)), h('td', null, p.gone ? `gone: nothing there ${minute(p.gone)}` : when(p.after, p.version_after)),
        h('td', null, p.before && p.after ? h('a', {
          href: addressOf({ view: 'diff', question: new URLSearchParams([['from', p.version_before], ['to', p.version_after]]) }),
        }, 'side by side') : '')))))));
}

function groups({ changes }) {
  return ORDER.map((id) => [id, changes.filter((c) => c.changes[0] === id)])
    .filter(([, found]) => found.length > 0)
    .map(([id, found]) => h('details', { class: 'change-group', open: OPEN_AT_FIRST.has(id) },
      h('summary', null, h('h2', null, `${SAID[id]} (${number(found.length)})`)),
      h('ol', { class: 'changes-list' }, found.map((change) => h('li', null, laidOver(change))))));
}
