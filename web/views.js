// The ways to look at one question, and what stands above each of them.

import { h } from './dom.js';
import { addressOf, go, viewFor, withQuestion } from './state.js';
import { findClaims } from './api.js';
import { announce, entitle, working } from './announce.js';
import { countsSaid } from './words.js';
import { failure } from './trouble.js';
import { pinLink } from './pinned.js';
import { heading } from './results.js';
import { twinLinks } from './twins.js';

// Add a view of the question here, and its module in main.js.
const LINKS = [
  ['search', 'Claims'], ['concordance', 'Concordance'], ['matrix', 'Matrix'], ['numbers', 'Numbers'], ['sites', 'Sites'],
];

/** Whether a view shows what a question finds, so that another question can be asked in it. */
export function isOfQuestion(view) {
  return LINKS.some(([name]) => name === view);
}

/** A quiet row of links to the same question in other views. */
export function viewLinks({ view, question }) {
  return h('nav', { class: 'view-links', 'aria-label': 'Views of this question' }, h('ul', null, LINKS.map(([name, label]) => (
    h('li', null, h('a', { href: viewFor(name, question), 'aria-current': name === view ? 'page' : null }, label))))));
}

/** The question, the other views, then a row of `controls` and links to the same rows of what was `asked` as JSON and CSV. */
export function viewHead(answer, place, title, { path, asked = place.question, more = {}, controls = [] }) {
  return [
    h('p', { class: 'view-name' }, title),
    place.question.size === 0
      ? h('header', { class: 'asked' }, h('h1', { class: 'english', tabindex: '-1' }, 'All claims'), h('p', { class: 'counts' }, countsSaid(answer.counts), pinLink(answer)))
      : heading(answer, place.question, (question) => withQuestion(place, question)),
    viewLinks(place),
    h('div', { class: 'tools' }, controls, exports(path, asked, more)),
  ];
}

/** A choice of how a view looks; it is part of the address unless it is the usual one, which is the first where none is named. */
export function control(label, name, options, now, place, usual = Object.keys(options)[0]) {
  const choose = (value) => go(addressOf({ ...place, [name]: value === usual ? null : value }), { keepScroll: true });
  return h('label', { class: 'choice' }, label, ' ',
    h('select', { 'data-key': name, onchange: (event) => choose(event.target.value) },
      Object.entries(options).map(([value, says]) => h('option', { value, selected: value === (now ?? usual) }, says))));
}

/** Asks and draws; what fails is shown with the way out. `draw(answer)` gives the view's parts. */
export async function showView(main, place, signal, title, { ask, draw }) {
  const focused = main.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  try {
    const answer = await working(ask());
    const parts = await draw(answer);
    signal.throwIfAborted();
    main.replaceChildren(h('div', { class: 'view' }, parts));
    entitle(`${title} · ${answer.query.english}`);
    announce(`${title}: ${countsSaid(answer.counts)}`);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    main.replaceChildren(h('div', { class: 'view' }, failure(error, place), viewLinks(place)));
    entitle('Failed');
  }
  if (focused) {
    main.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** A view's answer with the question said back and what it finds in all. */
export async function withQuestionOf(question, asked, signal) {
  const [answer, { query, counts, snapshot }] = await Promise.all([asked, findClaims(question, { size: '0' }, signal)]);
  return { ...answer, query, counts, snapshot };
}

/** Where a claim of a view is read: its page beside the list of all claims of the question. */
export function claimIn(question, claim) {
  return viewFor('search', question, { open: claim });
}

/** Rows of a long table, some at first and the rest by a button. */
export function growing(rows, rowOf, step, holder) {
  const more = h('p', { class: 'more' });
  let shown = 0;
  function grow() {
    const next = rows.slice(shown, shown + step).map(rowOf);
    holder.append(...next);
    shown += next.length;
    const left = rows.length - shown;
    more.replaceChildren(...(left > 0 ? [h('button', { class: 'button', type: 'button', onclick: grow }, `More (${left} left)`)] : []));
  }
  grow();
  return more;
}

/** Said where a view has nothing to show. */
export function nothing(title, ...advice) {
  return h('section', { class: 'notice' }, h('h2', null, title), h('p', null, advice));
}

function exports(path, question, more) {
  return h('p', { class: 'exports' }, twinLinks(path, question, more));
}
