// The sites of a question, and the profile of one where the address names it.

import { h, joined } from './dom.js';
import { addressOf, withValues } from './state.js';
import { growing, nothing, showView, viewHead, withQuestionOf } from './views.js';
import { number } from './words.js';
import { profile } from './profile.js';
import { countriesOf } from './record.js';
import { copiesOf, siteHints, viewOf } from './api.js';
import { labels } from './labels.js';
import { twinLinks } from './twins.js';

const STEP = 100;
const MOST_SHARED = 5;
const KINDS = ['efficacy', 'reversal', 'safety', 'risk', 'disclaimer', 'price'];

/** Shows the list of sites, or the site `place.id`. */
export function show(main, place, signal) {
  if (place.id) {
    const path = `sites/${encodeURIComponent(place.id)}`;
    return showView(main, place, signal, place.id, {
      ask: () => withQuestionOf(withValues(place.question, 'site', [place.id]), viewOf(path, place.question, {}, signal), signal),
      draw: async (answer) => profile(answer, place, ...await Promise.all([labels(), copiesOf(place.id, signal)])),
    });
  }
  return showView(main, place, signal, 'Sites', {
    ask: () => withQuestionOf(place.question, viewOf('sites', place.question, {}, signal), signal),
    draw: async (answer) => [viewHead(answer, place, 'Sites', { path: 'sites' }), body(answer, place), oneOperator(await siteHints(signal), place)],
  });
}

/** Sites that may be of one operator, and what they share. */
function oneOperator(answer, place) {
  if (answer.hints.length === 0) {
    return null;
  }
  return h('section', { id: 'one-operator' },
    h('h2', null, 'May be of one operator'),
    h('p', { class: 'view-note' }, 'These sites share what owners seldom share. It is a hint to be checked, not a finding. ',
      twinLinks('sites/hints')),
    h('ul', null, answer.hints.map((hint) => h('li', null,
      hint.sites.map((site, i) => [i === 0 ? '' : ', ', h('a', { href: addressOf({ view: 'sites', id: site, question: place.question }) }, h('bdi', null, site))]),
      ': share ', h('bdi', null, hint.shared.slice(0, MOST_SHARED).join(', '))))));
}

/** The table of sites. */
export function body(answer, place) {
  if (answer.sites.length === 0) {
    return nothing('No site says this', 'Drop a part of the question above, or look at all sites without one.');
  }
  const rows = h('tbody');
  const more = growing(answer.sites, (row) => h('tr', null,
    h('th', { scope: 'row' }, h('a', { href: addressOf({ view: 'sites', id: row.site, question: place.question }) }, h('bdi', null, row.site))),
    h('td', { class: 'site-country' }, joined(countriesOf(row.country), ', ')),
    h('td', null, number(row.claims)),
    KINDS.map((kind) => h('td', { class: 'wide-only' }, number(row.kinds[kind] ?? 0)))), STEP, rows);
  return [
    h('p', { class: 'view-note' }, 'A site’s name opens what it says: what it treats and with what, how sure it sounds, where it differs from itself, and how its country is known.'),
    h('table', { class: 'listing counted' }, h('caption', { class: 'unseen' }, 'Sites'),
      h('thead', null, h('tr', null, [['Site'], ['Country', 'site-country'], ['Claims'], ...KINDS.map((kind) => [kind, 'wide-only'])]
        .map(([name, only]) => h('th', { scope: 'col', class: only ?? null }, name)))), rows),
    more,
  ];
}
