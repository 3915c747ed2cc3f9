// Why a question finds nothing, counted by asking without each part, and what to ask instead.

import { h } from './dom.js';
import { ApiError, findClaims } from './api.js';
import { counted } from './words.js';
import { typedWords } from './typed.js';
import { searchFor, withoutPart, withPart, withValues } from './state.js';

const TRIED = 14;

/** Stands in place of the list; fills itself as the counts arrive. */
export function nothingFound(answer, question) {
  const holder = h('div', { role: 'status' }, h('p', null, 'Counting what each part of the question costs …'));
  fill(holder, partsOf(answer, question), question);
  return h('section', { class: 'notice' },
    h('h2', null, 'No claim matches all of this'), ...meant(answer, question), holder);
}

// Words that stand nowhere, with what they may have been meant to be.
function meant(answer, question) {
  return answer.did_you_mean.map(({ word, instead, claims }) => h('p', { class: 'meant' },
    `“${word}” stands nowhere. Did you mean `,
    h('a', { href: searchFor(withValues(question, 'q', [(question.get('q') ?? '').replace(word, instead)])) }, instead),
    `? That finds ${counted(claims, 'claim')}.`));
}

async function fill(holder, parts, question) {
  const [read, without, alone] = await Promise.all([
    asFilters(question),
    counts([...parts.map(({ says, without: next }) => ({ says: `without ${says}`, next })), ...wider(question)]),
    counts(parts.map(({ says, alone: next }) => ({ says, next }))),
  ]);
  const useful = without.filter((way) => way.count > 0).sort((a, b) => b.count - a.count);
  holder.replaceChildren(
    ...section('Read as a claim, not word by word, it finds', read.filter((way) => way.count > 0)),
    ...(useful.length > 0 ? section('There are', useful) : section('Dropping one part is not enough. Each part alone finds', alone.sort((a, b) => a.count - b.count))),
    h('p', null, h('a', { href: './' }, 'Start again')));
}

// A typed sentence is many parts: each of its words may be the one that is nowhere.
function partsOf(answer, question) {
  const words = typedWords(question);
  const chips = answer.query.chips.filter((chip) => chip.param !== 'q').map((chip) => ({
    says: `“${chip.says}”`,
    without: withoutPart(question, chip.param, chip.value),
    alone: withPart(new URLSearchParams(), chip.param, chip.value),
  }));
  const typed = words.map((word, i) => ({
    says: `the word “${word.replaceAll('"', '')}”`,
    without: withValues(question, 'q', [words.filter((_, other) => other !== i).join(' ')]),
    alone: withPart(new URLSearchParams(), 'q', word),
  }));
  return [...chips, ...typed].slice(0, TRIED);
}

function wider(question) {
  const scope = question.get('scope');
  return scope && scope !== 'page'
    ? [{ says: 'with words anywhere on the page', next: withValues(question, 'scope', []) }]
    : [];
}

function asFilters(question) {
  return question.get('read') === 'off' ? counts([{ next: withValues(question, 'read', []) }]) : [];
}

function counts(ways) {
  return Promise.all(ways.filter((way) => way.next.size > 0).map(countOf));
}

async function countOf(way) {
  const { counts: found, query } = await findClaims(way.next, { size: '0' })
    .catch(unlessAnswered({ counts: { claims: 0 }, query: { english: '' } }));
  return { says: query.english.replace(/^Claims /, ''), ...way, count: found.claims };
}

// A part that the server refuses finds nothing; any other failure is a fault of ours and must show.
function unlessAnswered(instead) {
  return (error) => {
    if (error instanceof ApiError) {
      return instead;
    }
    throw error;
  };
}

function section(title, ways) {
  return ways.length === 0 ? [] : [
    h('p', null, title),
    h('ul', { class: 'ways-out' }, ways.map(({ says, next, count }) => h('li', null,
      h('a', { href: searchFor(next) }, says.startsWith('the word') || says.startsWith('“')
        ? `${says}: ${count === 0 ? 'nothing at all' : counted(count, 'claim')}`
        : `${counted(count, 'claim')} ${says}`)))),
  ];
}
