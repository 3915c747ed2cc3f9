// Why a question finds nothing, as the server counted it, and what to ask instead.

import { h } from './dom.js';
import { counted } from './words.js';
import { typedWords } from './typed.js';
import { searchFor, withoutPart, withPart, withValues } from './state.js';

/** Stands in place of the list. */
export function nothingFound(answer, question) {
  const without = answer.emptied.filter((part) => part.without > 0).sort((a, b) => b.without - a.without);
  const alone = [...answer.emptied].sort((a, b) => a.alone - b.alone);
  return h('section', { class: 'notice' }, h('h2', null, 'No claim matches all of this'), meant(answer, question),
    without.length > 0
      ? ways('There are', without.map((part) => [less(question, part), `${counted(part.without, 'claim')} without ${named(part)}`]))
      : nowhere(answer) ?? ways('Dropping one part is not enough. Each part alone finds', alone.map((part) => [
        withPart(new URLSearchParams(), part.param, part.value), `${named(part)}: ${part.alone === 0 ? 'nothing at all' : counted(part.alone, 'claim')}`])),
    ways('Or ask otherwise', otherwise(question)),
    h('p', null, h('a', { href: './' }, 'Start again')));
}

// A question of one part cannot do with less.
function nowhere({ emptied, query: { chips } }) {
  return emptied.length > 0 || chips.length !== 1 ? null : h('p', null, `No claim of this archive has ${named(chips[0])}. `,
    chips[0].param === 'q' ? 'The beginning of a word finds its other forms: improv* finds improve and improvement.' : null);
}

function named({ param, value, says }) {
  return param === 'q' ? `the ${value.includes(' ') ? 'words' : 'word'} “${value.replaceAll('"', '')}”` : `“${says}”`;
}

// A word of the free text is cut out as a word, never from the middle of another one.
function less(question, { param, value }) {
  const words = typedWords(question);
  return param === 'q' && words.includes(value)
    ? withValues(question, 'q', [words.filter((_, i) => i !== words.indexOf(value)).join(' ')])
    : withoutPart(question, param, value);
}

function otherwise(question) {
  const scope = question.get('scope');
  return [
    question.get('read') === 'off' ? [withValues(question, 'read', []), 'read as a claim, not word by word'] : null,
    scope && scope !== 'page' ? [withValues(question, 'scope', []), 'with words anywhere on the page'] : null,
  ].filter(Boolean);
}

function ways(title, all) {
  return all.length === 0 ? null : [
    h('p', null, title),
    h('ul', { class: 'ways-out' }, all.map(([next, says]) => h('li', null, next.size === 0 ? says : h('a', { href: searchFor(next) }, says)))),
  ];
}

// Words that stand nowhere, with what they may have been meant to be.
function meant(answer, question) {
  return answer.did_you_mean.map(({ word, instead, claims }) => h('p', { class: 'meant' },
    `“${word}” stands nowhere. Did you mean `,
    h('a', { href: searchFor(withValues(question, 'q', [(question.get('q') ?? '').replace(word, instead)])) }, instead),
    `? That finds ${counted(claims, 'claim')}.`));
}
