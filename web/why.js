// Why a claim has its values: the rule or vocabulary entry, and the very words.

import { h } from './dom.js';
import { ApiError, pageText } from './api.js';
import { tellTrust } from './trust.js';
import { CONCEPTS, counted, nearest, quantity, scope, wordsAt } from './words.js';

const BOUNDS = {
  exact: 'an exact number', range: 'a range', 'at-least': 'a lower bound', 'at-most': 'an upper bound',
};

/** A table of every value with its words and where they stand. */
export function whyPanel(claim, context) {
  const pending = [];
  const values = claim.reasons.filter((r) => r.gives.includes('='));
  const marks = claim.reasons.filter((r) => !r.gives.includes('='));
  const rows = (all) => all.map((row) => rowOf(row, claim, pending));
  const main = rows([...conceptRows(claim), ...quantityRows(claim), ...ruleRows(values), ...flagRows(claim, context)]);
  const rest = rows(ruleRows(marks));
  if (pending.length > 0) {
    fillFrom(claim.page.id, pending);
  }
  const trust = h('p', { class: 'facet-note' });
  tellTrust(trust, [...CONCEPTS.map(({ param, label }) => [param, `${label.toLowerCase()} `]), ['percent', 'numbers '], ['kind', 'kind ']]);
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Why' },
    table('What gave each value', main), trust,
    rest.length === 0 ? null : h('details', { class: 'why-marks' },
      h('summary', null, `${counted(rest.length, 'mark')} that the rules built on`), table('Marks', rest)));
}

function table(caption, rows) {
  return h('table', { class: 'why' },
    h('caption', null, caption),
    h('thead', null, h('tr', null, ['Value', 'The words', 'Where, by what'].map((label) => h('th', { scope: 'col' }, label)))),
    h('tbody', null, rows));
}

function conceptRows(claim) {
  return CONCEPTS.flatMap(({ field, label }) => nearest(claim[field]).map((value) => (
    { value: `${label}: ${value.label}`, span: value.span, by: scope(value.scope) })));
}

function quantityRows(claim) {
  return claim.quantities.map((q) => (
    { value: quantity(q), span: q.span, by: `${BOUNDS[q.bound] ?? q.bound}${q.counted ? `, ${q.counted}` : ''}` }));
}

function ruleRows(reasons) {
  return reasons.map(({ gives, span, rule }) => ({ value: said(gives), span, by: `rule ${rule}` }));
}

function flagRows(claim, context) {
  return claim.red_flags.map(({ id, span }) => (
    { value: context.labels?.get(`red_flag=${id}`) ?? id, span, by: `wording list, ${id}` }));
}

function said(gives) {
  const [field, value] = gives.split('=');
  return value === undefined ? gives : `${field.replaceAll('_', ' ')}: ${value.replaceAll('-', ' ')}`;
}

function rowOf({ value, span, by }, claim, pending) {
  const words = h('td', { class: 'words', lang: claim.page.language, dir: 'auto' });
  const here = span && span.start >= claim.span.start && span.end <= claim.span.end;
  if (here) {
    words.textContent = claim.text.slice(span.start - claim.span.start, span.end - claim.span.start);
  } else if (span) {
    words.textContent = '…';
    pending.push({ span, words });
  } else {
    words.textContent = 'the page’s title';
  }
  return h('tr', null, h('th', { scope: 'row' }, value), words, h('td', null, by));
}

async function fillFrom(pageId, pending) {
  try {
    const { blocks } = await pageText(pageId);
    pending.forEach(({ span, words }) => { words.textContent = wordsAt(blocks, span) ?? 'the page’s title'; });
  } catch (failure) {
    const text = failure instanceof ApiError ? failure.message : 'These words could not be loaded.';
    pending.forEach(({ words }) => { words.textContent = text; });
  }
}
