// The coded values of a claim: solid where the sentence states them, hollow where it inherits them.

import { h, unseen } from './dom.js';
import { searchFor, withPart } from './state.js';
import { CONCEPTS, certainty, isInherited, nearest, quantity, quantityAloud, scope, source } from './words.js';

const INHERITED_SHOWN = 3;

/** All values of a claim, grouped by field. `context.asked` is what a chip narrows when followed. */
export function facts(claim, context) {
  const groups = [
    group('Number', claim.quantities.map((value) => quantityChip(value, context))),
    ...CONCEPTS.map(({ field, param, label }) => group(label, conceptChips(claim[field], param, context))),
    group('Kind', kindChips(claim, context)),
    group('Said', [certaintyChip(claim.certainty), sourceChip(claim.source)]),
  ];
  return h('dl', { class: 'facts' }, groups);
}

/** A number with its bound spelt out; following it narrows the question to it. */
export function quantityChip(value, context) {
  const title = value.counted ? `${quantityAloud(value)} ${value.counted}` : quantityAloud(value);
  return h('a', { class: 'chip is-number', title, href: narrowed(context, 'quantity', `${value.unit}:${range(value)}`) },
    h('span', { 'aria-hidden': 'true' }, quantity(value)), unseen(quantityAloud(value)));
}

/** A concept; following it narrows the question to it. */
export function conceptChip(value, param, context) {
  const inherited = isInherited(value);
  const kind = inherited ? 'is-inherited' : 'is-stated';
  const from = inherited ? h('span', { class: 'chip-from' }, `${value.scope}`) : null;
  const title = inherited ? `Not said here: taken ${scope(value.scope)}` : `Said ${scope(value.scope)}`;
  return h('a', { class: `chip ${kind}`, href: narrowed(context, param, value.id), title },
    value.label, inherited ? unseen(', inherited from the ') : null, from);
}

/** How sure the claim sounds; hedges and denials stand out. */
export function certaintyChip(id) {
  const asserted = id === 'asserted';
  return h('span', { class: asserted ? 'said' : `chip is-${id}` }, certainty(id));
}

function sourceChip(id) {
  return h('span', { class: 'said' }, source(id));
}

function conceptChips(values, param, context) {
  const all = nearest(values);
  const stated = all.filter((v) => !isInherited(v));
  const inherited = all.filter(isInherited);
  const shown = [...stated, ...inherited.slice(0, INHERITED_SHOWN)];
  const left = all.length - shown.length;
  return [
    ...shown.map((value) => conceptChip(value, param, context)),
    ...(left > 0 ? [h('span', { class: 'said' }, `and ${left} more on the page`)] : []),
  ];
}

function kindChips(claim, context) {
  return claim.kinds.map((kind) => {
    const label = context.labels?.get(`kind=${kind}`);
    return h('a', { class: 'kind', href: narrowed(context, 'kind', kind), title: label ?? null }, kind.replaceAll('-', ' '));
  });
}

function group(label, chips) {
  if (chips.length === 0) {
    return null;
  }
  return h('div', { class: 'fact' }, h('dt', null, label), chips.map((chip) => h('dd', null, chip)));
}

function range({ low, high }) {
  return low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
}

function narrowed(context, param, value) {
  return searchFor(withPart(context.asked ?? context.question, param, value));
}
