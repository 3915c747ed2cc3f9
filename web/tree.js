// The values of one filter as a tree: tick to choose (several mean either), "not" to leave out.

import { h, unseen } from './dom.js';
import { go, searchFor, withPart, withoutPart } from './state.js';
import { number } from './words.js';

const SHOWN = 7;
const NOUNS = { claim: ['claim', 'claims'], page: ['page', 'pages'], site: ['site', 'sites'], family: ['copy family', 'copy families'] };
const UNSPECIFIED = 'unspecified';

/** The values as trees, the largest first, "not stated" last. A broader value that is not listed counts as none. */
export function forest(values) {
  const nodes = new Map(values.map((value) => [value.value, { ...value, narrower: [] }]));
  const roots = [];
  for (const node of nodes.values()) {
    const above = nodes.get(node.broader);
    (above && above !== node ? above.narrower : roots).push(node);
  }
  for (const node of nodes.values()) {
    node.narrower.sort(bySize);
  }
  return roots.sort(bySize);
}

/** A list of values. `context`: key, question, kept (what is open), find (text searched for), by (what is counted), draw (draws the list again). */
export function valueList(roots, context) {
  const listed = roots.filter((n) => isShown(n, context));
  const all = context.kept.more.has(context.key) || context.find !== '';
  const shown = all ? listed : listed.filter((n, i) => i < SHOWN || holdsChosen(n, context));
  const hidden = listed.length - shown.length;
  return h('ul', { class: 'values' },
    shown.map((node) => item(node, context)),
    listed.length === 0 && context.find === '' ? h('li', { class: 'facet-note' }, 'None here.') : null,
    hidden > 0 || (all && context.find === '' && listed.length > SHOWN) ? h('li', null, more(hidden, context)) : null);
}

function item(node, context) {
  const narrower = context.find === '' ? node.narrower.filter((n) => isShown(n, context)) : [];
  const isOpen = narrower.length > 0 && (context.kept.expanded.has(pathOf(node, context)) || narrower.some((n) => holdsChosen(n, context)));
  return h('li', null,
    h('div', { class: rowClass(node, context) },
      narrower.length > 0 ? twist(node, isOpen, context) : h('span', { class: 'twist-space' }),
      tick(node, context),
      leaveOut(node, context)),
    isOpen ? h('ul', { class: 'narrower' }, narrower.map((n) => item(n, context))) : null);
}

function tick(node, context) {
  const { key, question } = context;
  const isOn = question.getAll(key).includes(node.value);
  const next = isOn ? withoutPart(question, key, node.value) : withPart(withoutPart(question, `not_${key}`, node.value), key, node.value);
  return h('label', { class: 'value', title: node.title ?? null },
    h('input', { type: 'checkbox', checked: isOn, 'data-key': `tick ${key} ${node.value}`, onchange: () => go(searchFor(next)) }),
    h('span', { class: 'value-name' }, node.label),
    h('span', { class: 'count' }, number(node.count), unseen(` ${nounOf(node.count, context.by)}`)));
}

function leaveOut(node, context) {
  const { key, question } = context;
  const isOut = question.getAll(`not_${key}`).includes(node.value);
  const next = isOut ? withoutPart(question, `not_${key}`, node.value) : withPart(withoutPart(question, key, node.value), `not_${key}`, node.value);
  return h('button', {
    class: 'not', type: 'button', 'aria-pressed': String(isOut),
    title: isOut ? 'Let it in again' : 'Leave it out', 'data-key': `not ${key} ${node.value}`, onclick: () => go(searchFor(next)),
  }, 'not', unseen(` ${node.label}`));
}

function twist(node, isOpen, context) {
  const path = pathOf(node, context);
  return h('button', {
    class: 'twist', type: 'button', 'aria-expanded': String(isOpen), 'aria-label': `Narrower than ${node.label}`,
    'data-key': `twist ${path}`,
    onclick: () => {
      context.kept.expanded[isOpen ? 'delete' : 'add'](path);
      context.draw();
      document.querySelector(`[data-key="${CSS.escape(`twist ${path}`)}"]`)?.focus();
    },
  });
}

function more(hidden, context) {
  const opens = hidden > 0;
  return h('button', {
    class: 'plain facet-more', type: 'button', 'data-key': `more ${context.key}`,
    onclick: () => {
      context.kept.more[opens ? 'add' : 'delete'](context.key);
      context.draw();
      document.querySelector(`[data-key="${CSS.escape(`more ${context.key}`)}"]`)?.focus();
    },
  }, opens ? `${number(hidden)} more` : 'Fewer');
}

function isShown(node, context) {
  return node.count > 0 || holdsChosen(node, context);
}

function holdsChosen(node, { key, question }) {
  const isOwn = question.getAll(key).includes(node.value) || question.getAll(`not_${key}`).includes(node.value);
  return isOwn || node.narrower.some((n) => holdsChosen(n, { key, question }));
}

function nounOf(count, by = 'claim') {
  const [one, many] = NOUNS[by];
  return count === 1 ? one : many;
}

function rowClass(node, { key, question }) {
  const isOut = question.getAll(`not_${key}`).includes(node.value);
  const isOn = question.getAll(key).includes(node.value);
  return `value-row${isOut ? ' is-out' : ''}${isOn ? ' is-on' : ''}`;
}

function pathOf(node, { key }) {
  return `${key} ${node.value}`;
}

function bySize(a, b) {
  const last = (n) => (n.value === UNSPECIFIED ? 1 : 0);
  return last(a) - last(b) || b.count - a.count || a.label.localeCompare(b.label, 'en');
}
