// Passages that several sites share, those of most sites first; those whose number or hedge changed on the way where asked for.

import { h } from './dom.js';
import { addressOf, go, withValues } from './state.js';
import { familiesOf, providersKnown } from './api.js';
import { announce, entitle, working } from './announce.js';
import { difference } from './aligned.js';
import { counted, day, head, number } from './words.js';
import { failure } from './trouble.js';
import { twins } from './twins.js';

const LONG = 260;
const CHANGES = 6;

/** Shows the list for the question's `site`, `drift` and `boilerplate`. */
export async function show(main, place, signal) {
  entitle('Shared passages');
  try {
    const [answer, { sites }] = await working(Promise.all([familiesOf(place.question, signal), providersKnown()]));
    main.replaceChildren(h('div', { class: 'changes' },
      h('h1', { tabindex: '-1' }, 'Passages that sites share'),
      h('p', { class: 'standfirst' }, 'Text of ten words or more that stands on several sites, word for word or edited. The dates are those of our captures: which site had '
        + 'it first is said only where there is evidence. ', h('a', { href: addressOf({ view: 'network', question: new URLSearchParams() }) }, 'Who shares with whom')),
      controls(place, sites), list(answer),
      twins('families', place.question)));
    announce(`${counted(answer.total, 'shared passage')}`);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'changes' }, failure(error, place)));
  }
}

function controls(place, sites) {
  const set = (name, value) => go(addressOf({ ...place, question: withValues(place.question, name, [value]) }), { keepScroll: true });
  const box = (name, value, label) => h('label', { class: 'choice' }, h('input', {
    type: 'checkbox', id: `only-${name}`, checked: place.question.get(name) === value, onchange: (event) => set(name, event.target.checked ? value : ''),
  }), ` ${label}`);
  return h('div', { class: 'tools' },
    h('label', { class: 'choice' }, 'Site ', h('select', { id: 'families-site', onchange: (event) => set('site', event.target.value) },
      h('option', { value: '' }, 'all'), sites.map((site) => h('option', { value: site, selected: place.question.get('site') === site }, site)))),
    box('drifted', 'true', 'only where a number, bound, hedge or denial changed'),
    box('boilerplate', 'shown', 'menus, notices and suppliers’ texts too'));
}

function list({ total, families }) {
  if (total === 0) {
    return h('p', { class: 'note' }, 'No passage is shared. Menus and notices are left out unless you ask for them above.');
  }
  return [
    h('p', { class: 'view-note' }, families.length < total ? `${counted(total, 'passage')}, of which the first ${number(families.length)} are here.` : `${counted(total, 'passage')}.`),
    h('ol', { class: 'changes-list' }, families.map((family) => h('li', null, brief(family)))),
  ];
}

/** One family in a list. */
export function brief(family) {
  const changes = family.changes.filter(({ sort }) => ['number', 'bound', 'hedge', 'negation'].includes(sort));
  return h('article', { class: 'laid-over' },
    h('p', { class: 'change-said' }, h('strong', null, `${counted(family.pages, 'page')} on ${counted(family.sites, 'site')}`),
      `, first seen by us ${day(family.first_seen)}${family.edited > 0 ? ', edited' : ', word for word'}${family.boilerplate ? ` (${family.boilerplate})` : ''}`),
    h('p', { class: 'wording', dir: 'auto' }, h('a', { class: 'passage-link', href: addressOf({ view: 'family', id: family.id, question: new URLSearchParams() }) }, head(family.text, LONG))),
    changes.length === 0 ? null : h('ul', { class: 'matters' }, changes.slice(0, CHANGES).map((c) => h('li', null, difference(c)))));
}
