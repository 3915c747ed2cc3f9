// A claim as a result card: the sentence first, then what it says, then where and when it stood.

import { h, joined, unseen, webAddress } from './dom.js';
import { apiAddress } from './api.js';
import { also } from './also.js';
import { facts } from './chips.js';
import { citePanel } from './cite.js';
import { comparePanel } from './compare.js';
import { whyPanel } from './why.js';
import { counted, day, head, minute, tail } from './words.js';
import { pageOf, searchFor } from './state.js';
import { pieces } from './marks.js';
import { countriesOf } from './record.js';

const NEAR = 180;
const ENDS = /[.!?…:;。！？][\p{P}\s]*$/u;

/**
 * A card. `context` holds the `question` that chips narrow, `labels` of codes, and `isOpen(claim)`, whether the
 * reading pane shows it.
 */
export function card(claim, context) {
  const quoteId = `quote-${claim.id}`;
  const panel = h('div', { class: 'panel', hidden: true });
  const isOpen = context.isOpen?.(claim) ?? false;
  return h('article', { class: isOpen ? 'card is-open' : 'card', 'data-claim': claim.id, 'aria-labelledby': quoteId },
    introduction(claim),
    quote(claim, quoteId, context),
    facts(claim, context),
    flags(claim, context),
    where(claim),
    when(claim),
    also(claim),
    actions(claim, context, panel),
    panel);
}

/** The claim's words with the match marked. */
export function marked(claim) {
  const highlights = claim.highlights ?? [];
  return pieces(claim.text, 0, highlights).map((piece) => (
    piece.covers.length > 0 ? h('mark', null, piece.text) : piece.text));
}

/** What introduces the claim: its lead-in, or the labels of its table row. */
export function introduction(claim) {
  const labels = [
    claim.row ? `Row: ${claim.row}` : null,
    claim.columns.length > 0 ? `Columns: ${claim.columns.join(' · ')}` : null,
  ].filter(Boolean);
  if (claim.lead_in === null && labels.length === 0) {
    return null;
  }
  return h('p', { class: 'lead-in', lang: claim.page.language, dir: 'auto' },
    claim.lead_in, labels.map((label) => h('span', { class: 'table-label' }, label)));
}

/** First seen, last seen, still there. */
export function sightings(claim) {
  return [
    ['first seen ', time(claim.first_seen)],
    ['last seen ', time(claim.last_seen)],
    h('span', { class: claim.live ? 'live' : 'gone' }, claim.live ? 'still there' : 'no longer there'),
    counted(claim.captures, 'capture'),
  ];
}

/** A capture's day; its minute as a tooltip. */
export function time(instant) {
  return h('time', { datetime: instant, title: minute(instant) }, day(instant));
}

function quote(claim, id, context) {
  return h('blockquote', { class: 'quote', lang: claim.page.language, dir: 'auto' },
    isSaidAnyway(claim.before, claim) ? null : [near(tail(claim.before, NEAR), claim.before), ' '],
    h('a', { class: 'sentence', id, href: pageOf(claim, context.question) }, marked(claim)),
    claim.after ? [' ', near(head(claim.after, NEAR), claim.text)] : null);
}

// Where the words before do not end a sentence (a heading, a list item), what follows begins a line.
function near(text, wordsBefore) {
  return h('span', { class: ENDS.test(wordsBefore) ? 'near' : 'near is-apart' }, text);
}

function isSaidAnyway(before, claim) {
  return before === null || before === claim.lead_in || claim.heading_path.includes(before);
}

function flags(claim, context) {
  if (claim.red_flags.length === 0 && claim.studies.length === 0) {
    return null;
  }
  const wordings = new Set(claim.red_flags.map((f) => context.labels?.get(`red_flag=${f.id}`) ?? f.id));
  const flagged = [...wordings].map((name) => h('span', { class: 'flag' }, name));
  return h('p', { class: 'pointers' },
    flagged.length > 0 ? ['Matches wording that a regulator has named: ', joined(flagged, ', ')] : null,
    claim.studies.length > 0 ? h('span', { class: 'cited' }, 'Cites: ', joined(claim.studies.map((one) => [study(one), ' (', citedBy(one), ')']), ', ')) : null);
}

/** A study with a link to where it is registered. */
export function study({ type, id }) {
  const places = {
    doi: `https://doi.org/${id}`,
    pmid: `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
    pmcid: `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`,
    nct: `https://clinicaltrials.gov/study/${id}`,
    isrctn: `https://www.isrctn.com/${id}`,
  };
  const named = type === 'named' ? id : `${type.toUpperCase()} ${id}`;
  return places[type] ? h('a', { href: places[type], rel: 'noopener noreferrer', class: 'outside' }, named) : named;
}

// Everybody who cites the same study, and how they word it.
function citedBy({ type, id }) {
  return h('a', { href: searchFor(new URLSearchParams([['study', `${type}:${id}`]])) }, 'who else cites it');
}

function where(claim) {
  const { page } = claim;
  const path = claim.heading_path.map((heading) => h('bdi', null, heading));
  return h('p', { class: 'where' },
    joined([h('bdi', { class: 'site' }, page.site), ...countriesOf(claim.country)], ', '),
    path.length > 0 ? [h('span', { 'aria-hidden': 'true' }, ' › '), unseen(' under '), joined(path, ' › ')] : null);
}

function when(claim) {
  const url = webAddress(claim.page.url);
  const address = url
    ? h('a', { class: 'url outside', href: url, rel: 'noopener noreferrer', title: 'The live page, outside CellClaims' },
      h('bdi', null, claim.page.url))
    : h('bdi', { class: 'url' }, claim.page.url);
  return h('p', { class: 'when' }, address, h('span', { class: 'sightings' }, joined(sightings(claim), ' · ')));
}

function actions(claim, context, panel) {
  return h('div', { class: 'actions' },
    h('a', { class: 'action', href: pageOf(claim, context.question), 'data-open': claim.id }, 'Open page'),
    toggle('Cite', panel, () => citePanel(claim)),
    h('a', { class: 'action', href: apiAddress(`claims/${encodeURIComponent(claim.id)}/pack`), download: `${claim.id}.zip`, title: 'A zip file with the quote, the captured bytes and their digests' }, 'Evidence'),
    toggle('Compare', panel, () => comparePanel(claim)),
    toggle('Why', panel, () => whyPanel(claim, context)),
    h('a', { class: 'action', href: apiAddress(`claims/${encodeURIComponent(claim.id)}`) }, 'JSON'));
}

function toggle(label, panel, build) {
  const button = h('button', { class: 'action', type: 'button', 'aria-expanded': 'false', onclick: press }, label);
  function press() {
    const opens = button.getAttribute('aria-expanded') === 'false';
    for (const other of button.parentNode.querySelectorAll('[aria-expanded]')) {
      other.setAttribute('aria-expanded', 'false');
    }
    button.setAttribute('aria-expanded', String(opens));
    panel.replaceChildren(...(opens ? [build()] : []));
    panel.hidden = !opens;
  }
  return button;
}
