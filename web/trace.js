// Who says the same: a passage or a page in, every page that carries it out, side by side.

import { h } from './dom.js';
import { announce, entitle, working } from './announce.js';
import { addressOf, go, pageOf } from './state.js';
import { apiAddress, traceOf } from './api.js';
import { counted, day } from './words.js';
import { failure } from './trouble.js';

const TIERS = { verbatim: 'word for word', edited: 'edited', condensed: 'condensed' };

/** Shows the two boxes, and the answer where there is a question. */
export async function show(main, place, signal) {
  const { question } = place;
  entitle('Who says the same');
  const page = h('div', { class: 'changes' }, h('h1', { tabindex: '-1' }, 'Who says the same?'), form(question));
  main.replaceChildren(page);
  if (!question.get('text') && !question.get('url')) {
    return;
  }
  try {
    const answer = await working(traceOf(question, signal));
    page.append(...drawn(answer, question));
    announce(said(answer));
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    page.append(failure(error, null));
  }
}

function form(question) {
  const text = h('textarea', { id: 'trace-text', rows: 6, spellcheck: 'false' }, question.get('text') ?? '');
  const url = h('input', { id: 'trace-url', type: 'url', value: question.get('url') ?? '', placeholder: 'https://' });
  const ask = (event) => {
    event.preventDefault();
    const next = text.value.trim() ? [['text', text.value.trim()]] : [['url', url.value.trim()]];
    go(addressOf({ view: 'trace', question: new URLSearchParams(next) }));
  };
  return h('form', { class: 'trace-form', onsubmit: ask },
    h('label', { for: 'trace-text' }, 'Paste a passage of ten words or more'), text,
    h('label', { for: 'trace-url' }, 'or the address of a captured page'), url,
    h('button', { class: 'button is-main', type: 'submit' }, 'Find'));
}

function said({ hits: carriers, says }) {
  return carriers.length === 0 ? says : `${counted(carriers.length, 'page')} on ${counted(sites(carriers), 'site')} carry words of it`;
}

function sites(carriers) {
  return new Set(carriers.map((c) => c.page.site)).size;
}

function drawn(answer, question) {
  return [
    h('p', { class: 'standfirst' }, answer.hits.length === 0 ? 'No shared passage of ten or more words.' : `${said(answer)}, longest run first. `
      + 'The dates are when we saw it: which page had it first is not known.'),
    answer.hits.length === 0 ? null : same(),
    h('ol', { class: 'changes-list' }, answer.hits.map((c) => h('li', null, carrier(c)))),
    answer.nearest.length === 0 ? null : h('section', { 'aria-labelledby': 'nearest' }, h('h2', { id: 'nearest' }, 'The nearest claims'),
      h('ol', { class: 'changes-list' }, answer.nearest.map((claim) => h('li', null, h('p', { class: 'wording' }, claim.text),
        h('p', { class: 'wording-place' }, h('a', { href: pageOf(claim) }, claim.page.site)))))),
    h('p', { class: 'twins' }, 'This as ', h('a', { href: apiAddress('trace', question) }, 'JSON')),
  ].filter((part) => part !== null);
}

// Hides the words that are the same, so that only the differences are left.
function same() {
  return h('p', null, h('label', null, h('input', {
    type: 'checkbox', id: 'hide-same', onchange: (event) => event.target.closest('.changes').classList.toggle('without-same', event.target.checked),
  }), ' show only what differs'));
}

function carrier(c) {
  const link = h('a', { href: addressOf({ view: 'page', id: c.page.id, question: new URLSearchParams() }) }, h('bdi', null, c.page.url));
  return h('article', { class: 'laid-over' }, h('h2', { class: 'carrier-name' }, h('bdi', null, c.page.site)),
    h('p', { class: 'wording-place' }, link),
    h('p', { class: 'change-said' }, h('strong', null, `${Math.round(c.covered * 100)} % of the passage, ${counted(c.longest, 'word')} in a row`),
      `. First seen by us ${day(c.first_seen)}, last ${day(c.last_seen)}, in this or another wording.`),
    c.regions.map(passage));
}

function passage(p) {
  const changed = p.tier === 'verbatim' ? '' : `, ${Math.round(p.changed * 100)} % changed`;
  return h('div', { class: 'passage' },
    h('p', null, h('strong', null, TIERS[p.tier]), `: ${p.same} of ${counted(p.words, 'word')} shared${changed}`),
    p.changes.length === 0 ? null : h('ul', { class: 'matters' }, p.changes.map((c) => h('li', null,
      `${c.sort.replace('-', ' ')}: `, c.before ? h('del', null, c.before) : 'nothing', ' → ', c.after ? h('ins', null, c.after) : 'nothing'))),
    h('div', { class: 'both' }, side('Asked', p.edits, 'before'), side('This page', p.edits, 'after')));
}

function side(title, edits, which) {
  const other = which === 'before' ? 'del' : 'ins';
  return h('div', null, h('p', { class: 'wording-place' }, title), h('p', { class: 'wording' }, edits.filter((e) => e[which] !== '').flatMap((e) => [
    e.kind === 'same' ? h('span', { class: 'same-words' }, e[which]) : h(other, null, e[which]), ' '])));
}
