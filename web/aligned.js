// Two texts that share a passage, side by side: what was changed is named above and marked in the lines.

import { h } from './dom.js';
import { counted } from './words.js';

const TIERS = { verbatim: 'word for word', edited: 'edited', condensed: 'condensed' };

/** A shared region, `titles` the names of both sides, `texts` what the spans count in where that is known: signs between words then stay. */
export function passage(region, titles, texts = [null, null]) {
  const changed = region.tier === 'verbatim' ? '' : `, ${Math.round(region.changed * 100)} % changed`;
  return h('div', { class: 'passage' },
    h('p', null, h('strong', null, TIERS[region.tier]), `: ${region.same} of ${counted(region.words, 'word')} shared${changed}`),
    differences(region.changes),
    h('div', { class: 'both' }, side(titles[0], region.edits, 'before', texts[0]), side(titles[1], region.edits, 'after', texts[1])));
}

/** The changes that matter, each as what it was and what it became; null where there is none. */
export function differences(changes) {
  return changes.length === 0 ? null : h('ul', { class: 'matters' }, changes.map((c) => h('li', null, difference(c))));
}

/** One change: "number: 85% → 95%". */
export function difference({ sort, before, after }) {
  return [`${sort.replace('-', ' ')}: `, before ? h('del', null, before) : 'nothing', ' → ', after ? h('ins', null, after) : 'nothing'];
}

/** A switch that hides the words that are the same, so that only the differences are left. */
export function sameSwitch() {
  return h('p', null, h('label', null, h('input', {
    type: 'checkbox', id: 'hide-same', onchange: (event) => event.target.closest('.changes').classList.toggle('without-same', event.target.checked),
  }), ' show only what differs'));
}

function side(title, edits, which, text) {
  const words = edits.filter((e) => e[which] !== '');
  const span = (edit) => edit[which === 'before' ? 'first' : 'second'];
  const gap = (i) => (text === null || i === 0 ? ' ' : text.slice(span(words[i - 1]).end, span(words[i]).start) || ' ');
  return h('div', null, h('p', { class: 'wording-place' }, title),
    h('p', { class: 'wording', dir: 'auto' }, words.flatMap((edit, i) => [i === 0 ? null : gap(i), piece(edit, which)])));
}

function piece(edit, which) {
  const other = which === 'before' ? 'del' : 'ins';
  return edit.kind === 'same' ? h('span', { class: 'same-words' }, edit[which]) : h(other, null, edit[which]);
}
