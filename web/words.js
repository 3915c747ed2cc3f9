// How values are said to people: numbers with their bounds, dates, scopes, codes.

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const CERTAINTY = { asserted: 'as fact', hedged: 'hedged', negated: 'denied' };
const SOURCE = {
  own: 'by the clinic itself',
  study: 'by a study',
  patient: 'by a patient',
  general: 'by nobody named',
};
const SCOPE = {
  sentence: 'in the sentence',
  'lead-in': 'in its lead-in or table header',
  section: 'from its section',
  page: 'from elsewhere on the page',
};
const SCOPES = Object.keys(SCOPE);

/** Facets of concepts, in the order of a card. */
export const CONCEPTS = [
  { field: 'conditions', param: 'condition', label: 'Condition' },
  { field: 'cell_types', param: 'cell_type', label: 'Cells' },
  { field: 'routes', param: 'route', label: 'Route' },
  { field: 'outcomes', param: 'outcome', label: 'Outcome' },
];

/** The country with an ISO 3166 code, in English; the code itself where it is none. */
export function country(code) {
  return named(COUNTRIES, code);
}

/** The language with a BCP 47 tag, in English; the tag itself where it is none. */
export function language(tag) {
  return named(LANGUAGES, tag);
}

/** A value of a filter in words, where its code says less than it could. */
export function valueLabel(key, { value, label }) {
  switch (key) {
    case 'certainty': return certainty(value);
    case 'source': return source(value);
    case 'country': return country(value);
    case 'language': return language(value);
    case 'kind': return label.replaceAll('-', ' ');
    case 'percent': return `${value.replace('..', ' to ')} %`;
    default: return value === 'unspecified' ? 'not stated' : label;
  }
}

/** The end of a text, cut between words. */
export function tail(text, most) {
  return text.length <= most ? text : `… ${text.slice(-most).replace(/^\S*\s/, '')}`;
}

/** The beginning of a text, cut between words. */
export function head(text, most) {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')} …`;
}

/** 1,204 */
export function number(value) {
  return NUMBER.format(value);
}

/** "1 claim", "14 claims" */
export function counted(count, noun, nouns = `${noun}s`) {
  return `${number(count)} ${count === 1 ? noun : nouns}`;
}

/** "≥ 85 %", "up to 85 %", "74.5–79.5 %", "16,800 USD"; "214 families" as the page says it where the unit is none of ours. */
export function quantity({ unit, low, high, bound, words = null }) {
  if (unit === 'other' && words) {
    return words;
  }
  return `${amount(low, high, bound)}\u00a0${unit === 'percent' ? '%' : unitOf(unit, high ?? low)}`;
}

/** The same said aloud: "at least 85 percent". */
export function quantityAloud({ unit, low, high, bound, words = null }) {
  if (unit === 'other' && words) {
    return words;
  }
  return `${amount(low, high, bound).replace('≥', 'at least').replace('–', ' to ')} ${unitOf(unit, high ?? low)}`;
}

/** The day of a time, `2024-03-02`. */
export function day(instant) {
  return instant.slice(0, 10);
}

/** "2024-03-02 10:00 UTC" */
export function minute(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

export function certainty(id) {
  return CERTAINTY[id] ?? id;
}

export function source(id) {
  return SOURCE[id] ?? id;
}

export function scope(id) {
  return SCOPE[id] ?? id;
}

/** Whether the sentence itself does not state the value. */
export function isInherited(value) {
  return value.scope === 'section' || value.scope === 'page';
}

/** Each concept once, with its nearest scope, nearest first. */
export function nearest(values) {
  const best = new Map();
  for (const value of values) {
    const known = best.get(value.id);
    if (!known || rank(value) < rank(known)) {
      best.set(value.id, value);
    }
  }
  return [...best.values()].sort((a, b) => rank(a) - rank(b));
}

/** "on 9 pages of 4 sites" said of counts; "at least" where a time limit cut the search. */
export function countsSaid({ claims, pages, sites, families = null, copied = null, is_complete: isComplete }) {
  if (claims === 0 && isComplete) {
    return 'No claims';
  }
  const least = isComplete ? '' : 'at least ';
  const shared = families ? `, ${number(copied)} of them in ${counted(families, 'copy family', 'copy families')}` : '';
  return `${least}${counted(claims, 'claim')} on ${counted(pages, 'page')} of ${counted(sites, 'site')}${shared}`;
}

/** The words at a span of a page's blocks, null where the span is in none. */
export function wordsAt(blocks, span) {
  const block = blocks.find((b) => b.span.start <= span.start && span.start < b.span.end);
  return block ? block.text.slice(span.start - block.span.start, span.end - block.span.start) : null;
}

function named(names, code) {
  try {
    return names.of(code);
  } catch {
    return code; // Not a code of the standard: said as it stands.
  }
}

function unitOf(unit, value) {
  return value === 1 ? unit.replace(/s$/, '') : unit;
}

function rank(value) {
  return SCOPES.indexOf(value.scope);
}

function amount(low, high, bound) {
  if (bound === 'at-least') {
    return `≥\u00a0${number(low)}`;
  }
  if (bound === 'at-most') {
    return `up to ${number(high)}`;
  }
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}
