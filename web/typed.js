// Reads typed words as filters: "85% of cerebral palsy patients" is a condition and a number.

import { vocabulary } from './api.js';
import { withPart, withValues } from './state.js';

const PERCENT = /(\d{1,3}(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)/gi;
const WORD = /[\p{L}\p{N}]/u;

/** The words of a question's free text, phrases in quotes kept whole. */
export function typedWords(question) {
  return question.getAll('q').join(' ').match(/-?"[^"]*"|\S+/g) ?? [];
}

/**
 * The question with the concepts and percentages of its free text as filters in place of the words; null where the
 * text names none. Spellings that need context on a page are not read.
 */
export async function readAsFilters(question) {
  const text = question.getAll('q').join(' ');
  const { facets } = await vocabulary();
  const concepts = longestFirst(text, facets.flatMap((f) => spellings(f.concepts, f.key)));
  const percents = [...text.matchAll(PERCENT)].map((m) => ({ param: 'quantity', value: `percent:${Number(m[1])}` }));
  const parts = [...concepts, ...percents];
  return parts.length === 0 ? null : parts.reduce((next, { param, value }) => withPart(next, param, value), withValues(question, 'q', []));
}

function spellings(concepts, param) {
  return concepts.flatMap((concept) => [
    ...[concept.label, ...concept.forms].filter((form) => !form.endsWith('?')).map((form) => ({ form: form.toLowerCase(), param, value: concept.id })),
    ...spellings(concept.narrower, param),
  ]);
}

// As the page's own reading does: the longest spelling wins, and what it takes is taken.
function longestFirst(text, known) {
  let left = text.toLowerCase();
  const found = [];
  for (const { form, param, value } of known.filter((k) => left.includes(k.form)).sort((a, b) => b.form.length - a.form.length)) {
    const at = wholeWordAt(left, form);
    if (at >= 0) {
      found.push({ param, value });
      left = `${left.slice(0, at)}${'\n'.repeat(form.length)}${left.slice(at + form.length)}`;
    }
  }
  return found;
}

function wholeWordAt(text, form) {
  const at = text.indexOf(form);
  const isWhole = at >= 0 && !WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[at + form.length] ?? ' ');
  return isWhole ? at : -1;
}
