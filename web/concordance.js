// Keyword in context: every place of the words typed, aligned, sorted by what stands beside it.

import { h } from './dom.js';
import { addressOf, withValues } from './state.js';
import { claimIn, control, growing, nothing, showView, viewHead, viewLinks, withQuestionOf } from './views.js';
import { counted, number } from './words.js';
import { announce, entitle } from './announce.js';
import { viewOf } from './api.js';

const ORDER = { right: 'the word after', left: 'the word before', keyword: 'the keyword', place: 'best match' };
const WIDTHS = { 5: '5 words', 10: '10 words', 20: '20 words', 50: '50 words' };
const NEARBY = { logdice: 'how much they belong together', sites: 'sites', pages: 'pages', places: 'places' };
const GROUP = { right: 'the word after', left: 'the word before', keyword: 'the keyword', site: 'site' };
const ONE_LINE = 10;
const MOST = '1000';
const STEP = 200;
const GROUPS = 12;
const COUNTS = ['Places', 'Pages', 'Sites'];

/** Shows the concordance of a place. */
export async function show(main, place, signal) {
  if (!place.question.has('q')) {
    main.replaceChildren(h('div', { class: 'view' }, unasked(place)));
    entitle('Concordance');
    announce('Concordance: type a word first');
    return;
  }
  const more = { order: place.order ?? 'right', group: place.group ?? 'right', width: place.width ?? '10', collocates: place.collocates ?? 'logdice', lines: MOST };
  // Its words are the keyword, so that they are never read as a claim.
  const literal = new URLSearchParams([...place.question].filter(([name]) => name !== 'read'));
  literal.set('read', 'off');
  const asked = { ...place, question: literal };
  await showView(main, place, signal, 'Concordance', {
    ask: () => withQuestionOf(literal, viewOf('concordance', literal, more, signal), signal),
    draw: (answer) => {
      const controls = [
        control('Sort by', 'order', ORDER, place.order, place),
        control('Count by', 'group', GROUP, place.group, place),
        control('Show', 'width', WIDTHS, place.width, place, '10'),
        control('Words nearby by', 'collocates', NEARBY, place.collocates, place),
      ];
      return [viewHead(answer, place, 'Concordance', { path: 'concordance', asked: literal, more, controls }), body(answer, asked)];
    },
  });
}

/** Lines, groups and collocates. */
export function body(answer, place) {
  if (answer.lines.length === 0) {
    return nothing('No sentence holds these words', answer.claims > 0
      ? `${counted(answer.claims, 'claim')} of the answer have them in a lead-in, heading or title only; the list of claims shows them.`
      : 'Try the beginning of a word: improv* finds improve, improved and improvement.');
  }
  return [
    h('p', { class: 'view-note' }, `${counted(answer.total, 'place')} in ${counted(answer.claims, 'claim')}`,
      answer.is_complete ? '.' : `, of which the first ${number(answer.read)} were read.`,
      answer.total > answer.lines.length ? ` The first ${number(answer.lines.length)} places are here.` : null,
      ' A claim that has the words in its lead-in, heading or title only has no place here.'),
    h('div', { class: 'concordance' }, lines(answer, place),
      h('aside', { class: 'beside', 'aria-label': 'Groups and collocates' }, groups(answer, place.group ?? 'right'), collocates(answer, place))),
  ];
}

function lines(answer, place) {
  const holder = h('table', { class: Number(place.width ?? '10') > ONE_LINE ? 'kwic is-wide' : 'kwic' }, h('caption', { class: 'unseen' }, `Places of the keyword, sorted by ${ORDER[place.order ?? 'right']}`),
    h('thead', null, h('tr', null, [['kwic-left', 'Before'], ['kwic-key', 'Keyword'], ['kwic-right', 'After'], ['kwic-site', 'Site']]
      .map(([name, label]) => h('th', { scope: 'col', class: name }, label)))));
  const more = plain(answer, place, holder);
  return h('div', { class: 'kwic-holder' }, holder, more);
}

function plain(answer, place, holder) {
  const rows = h('tbody');
  holder.append(rows);
  return growing(answer.lines, (row) => line(row, place), STEP, rows);
}

function line(row, place) {
  const href = claimIn(place.question, row.claim);
  return h('tr', null,
    h('td', { class: 'kwic-left' }, h('div', null, h('span', null, row.left))),
    h('td', { class: 'kwic-key' }, h('a', { href, title: `${row.left} ${row.keyword} ${row.right}` }, row.keyword)),
    h('td', { class: 'kwic-right' }, h('div', null, h('span', null, row.right))),
    h('td', { class: 'kwic-site' }, h('bdi', null, row.site)));
}

function groups(answer, by) {
  const rows = h('tbody');
  const more = growing(answer.groups, (group) => h('tr', null,
    h('th', { scope: 'row' }, said(group.value, by)), [group.count, group.pages, group.sites].map((n) => h('td', null, number(n)))), GROUPS, rows);
  return [h('table', { class: 'tally' }, h('caption', null, `By ${GROUP[by]}`), columns('Value', COUNTS), rows), more];
}

function collocates(answer, place) {
  if (answer.collocates.length === 0) {
    return null;
  }
  const rows = h('tbody');
  const more = growing(answer.collocates, (near) => h('tr', null,
    h('th', { scope: 'row' }, h('a', { href: both(near.value, place), title: 'Only places with this word too' }, near.value)),
    [near.count, near.pages, near.sites].map((n) => h('td', null, number(n))), h('td', null, near.log_dice.toFixed(1))), GROUPS, rows);
  return [
    h('table', { class: 'tally' }, h('caption', null, 'Words nearby'), columns('Word', [...COUNTS, 'logDice']), rows),
    more,
    h('p', { class: 'facet-note' }, 'Words at most five from the keyword. logDice says how much of the use of both is use together: 14 where neither ',
      'stands without the other, one less for half as much (Rychlý 2008). One text copied to many pages makes many places, but few sites.'),
  ];
}

function columns(first, others) {
  return h('thead', null, h('tr', null, [first, ...others].map((name) => h('th', { scope: 'col' }, name))));
}

function both(word, place) {
  const words = `${place.question.getAll('q').join(' ')} ${word}`;
  return addressOf({ ...place, question: withValues(place.question, 'q', [words]) });
}

function said(value, by) {
  return value === '' ? (by === 'left' ? 'beginning of the sentence' : 'end of the sentence') : value;
}

function unasked(place) {
  const examples = ['improv*', '"side effects"', 'cure*', 'guarantee*', 'safe'];
  return [
    h('p', { class: 'view-name' }, 'Concordance'),
    h('header', { class: 'asked' }, h('h1', { class: 'english', tabindex: '-1' }, 'How is a word used?')),
    viewLinks(place),
    h('section', { class: 'notice' }, h('h2', null, 'Type a word into the search box'),
      h('p', null, 'A concordance lines up every place of a word or phrase with the words around it. Begin with one of these:'),
      h('ul', { class: 'ways-out' }, examples.map((q) => h('li', null, h('a', { href: addressOf({ ...place, question: withValues(place.question, 'q', [q]) }) }, q))))),
  ];
}
