// The text of a page as blocks, its claims marked; never the site's own markup.

import { h } from './dom.js';
import { pieces, runs } from './marks.js';

const REGIONS = {
  menu: 'Menu', header: 'Masthead', footer: 'Footer', aside: 'Beside the text', form: 'Form or banner',
};

/**
 * The blocks of a page. `context`: `claims` with spans, `chosen` claim's id, `words` (spans of the chosen claim's
 * values, each with a title and whether it is inherited), `hrefOf(claimId)`.
 */
export function pageBlocks(page, context) {
  return regions(page.blocks).map(({ region, blocks }) => {
    const body = sequences(blocks).map((run) => sequence(run, page, context));
    return region === 'main' ? body : aside(region, blocks, body, context);
  });
}

/** Consecutive blocks of one region. */
function regions(blocks) {
  return grouped(blocks, (b) => b.region).map((run) => ({ region: run[0].region, blocks: run }));
}

/** Consecutive items make a list, consecutive rows a table. */
function sequences(blocks) {
  return grouped(blocks, (b, i) => ({ item: 'list', row: 'table', 'header-row': 'table', header_row: 'table' }[b.kind] ?? `single ${i}`));
}

function grouped(blocks, keyOf) {
  const groups = [];
  let last = null;
  blocks.forEach((block, i) => {
    const key = keyOf(block, i);
    if (key !== last) {
      groups.push([]);
      last = key;
    }
    groups.at(-1).push(block);
  });
  return groups;
}

function aside(region, blocks, body, context) {
  const holds = context.claims.some((c) => c.id === context.chosen && blocks.some((b) => touches(b.span, c.span)));
  return h('details', { class: 'region', open: holds },
    h('summary', null, `${REGIONS[region] ?? region}, outside the main text`), body);
}

function sequence(run, page, context) {
  const [first] = run;
  switch (first.kind) {
    case 'item':
      return h('ul', null, run.map((b) => h('li', { class: `level-${Math.min(b.level, 4)}` }, hidden(b), text(b, context))));
    case 'row':
    case 'header-row':
    case 'header_row':
      return table(run, context);
    case 'heading':
      return h(`h${Math.min(6, Math.max(1, first.level) + 1)}`, null, hidden(first), text(first, context));
    case 'quote':
      return h('blockquote', null, h('p', null, text(first, context)));
    default:
      return h('p', { class: first.kind }, hidden(first), text(first, context));
  }
}

function table(rows, context) {
  const width = Math.max(...rows.flatMap((r) => r.cells.map((c) => c.column + 1)), 1);
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' },
    h('table', null, h('tbody', null, rows.map((row) => h('tr', null, cellsOf(row, width, context))))));
}

function cellsOf(row, width, context) {
  if (row.cells.length === 0) {
    return h('td', { colspan: width }, text(row, context));
  }
  const isHead = row.kind !== 'row';
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const state = { linked: new Set() };
  return Array.from({ length: width }, (_, column) => {
    const cell = byColumn.get(column);
    if (!cell || cell.is_inherited) {
      return h('td', { class: 'lent' }, cell ? cell.text : null);
    }
    const scope = isHead ? 'col' : 'row';
    return h(isHead || cell.is_label ? 'th' : 'td', isHead || cell.is_label ? { scope } : null,
      claimRuns(cell.text, cell.span.start, context, state));
  });
}

function hidden(block) {
  return block.hidden ? h('span', { class: 'was-hidden' }, 'shown on click only') : null;
}

function text(block, context) {
  return claimRuns(block.text, block.span.start, context, { linked: new Set() });
}

// A claim that runs through several cells is one stop for the keyboard, not one a cell.
function claimRuns(words, base, context, state) {
  return runs(words, base, context.claims.map((claim) => ({ ...claim.span, claim }))).map((run) => {
    const inner = wordMarks(run.text, run.start, context);
    if (!run.cover) {
      return inner;
    }
    const { id } = run.cover.claim;
    const isChosen = id === context.chosen;
    const isFirst = !state.linked.has(id);
    state.linked.add(id);
    return h('a', {
      class: isChosen ? 'claim is-chosen' : 'claim', href: context.hrefOf(id), 'data-stay': '', 'data-claim': id,
      'aria-current': isChosen ? 'true' : null, tabindex: isFirst ? null : '-1',
    }, inner);
  });
}

function wordMarks(words, base, context) {
  return pieces(words, base, context.words).map((piece) => {
    if (piece.covers.length === 0) {
      return piece.text;
    }
    const title = piece.covers.map((c) => c.title).join('; ');
    const isStated = piece.covers.some((c) => !c.isInherited);
    return h('span', { class: isStated ? 'word' : 'word is-lent', title }, piece.text);
  });
}

function touches(a, b) {
  return a.start < b.end && b.start < a.end;
}
