// Invented samples for patterns.html, in the shapes of src/docs/api.md.

const first = 'Every child is different. ';
const sentence = 'Stem cell therapy is reported to benefit at least 85% of CP patients treated.';
const second = 'Each child receives umbilical cord blood stem cells from screened donors.';

function spanOf(text, words) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const paragraph = first + sentence;
const start = first.length;
const secondStart = paragraph.length + 1;
const shifted = ({ start: a, end: b }, by) => ({ start: a + by, end: b + by });

const place = {
  id: '1b39dd44b7d44d97', url: 'https://sample-clinic.example/cerebral-palsy', site: 'sample-clinic.example',
  language: 'en', title: 'Cerebral palsy treatment', captured_at: '2025-06-11T08:30:00Z',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const stated = {
  id: 'c-0000000000000001', text: sentence, span: { start, end: start + sentence.length },
  heading_path: ['Cerebral palsy', 'What families can expect'], lead_in: null, row: null, columns: [],
  before: first.trim(), after: second, kinds: ['efficacy', 'evidence'],
  conditions: [{ id: 'cerebral-palsy', label: 'cerebral palsy', scope: 'sentence', span: spanOf(paragraph, 'CP') }],
  cell_types: [{ id: 'umbilical-cord-blood', label: 'umbilical cord blood', scope: 'page', span: shifted(spanOf(second, 'umbilical cord blood'), secondStart) }],
  routes: [{ id: 'intrathecal', label: 'intrathecal', scope: 'section', span: null }], outcomes: [],
  quantities: [{ unit: 'percent', low: 85, high: null, bound: 'at-least', span: spanOf(paragraph, 'at least 85%'), counted: 'of CP patients treated' }],
  certainty: 'asserted', source: 'own', studies: [{ type: 'doi', id: '10.1000/182', span: { start: 0, end: 1 } }],
  red_flags: [{ id: 'RF04', span: spanOf(paragraph, 'at least 85%') }],
  reasons: [{ rule: 'response-rate', gives: 'kind=efficacy', span: spanOf(paragraph, 'benefit at least 85%') }],
  highlights: [spanOf(sentence, 'at least 85%')], page: place, country: { countries: [{ country: 'TH', how: 'telephone +66 on 3 of 4 pages' }], also: [] },
  first_seen: '2024-03-02T10:00:00Z', last_seen: '2025-06-11T08:30:00Z', live: true, captures: 5,
  family: { id: 'f1', sites: 4, pages: 5, words: 15, drift: ['number'], collapsed: 2 },
};

const row = {
  ...stated, id: 'c-0000000000000002', text: 'Trunk control | up to 85% | 48', lead_in: 'Share of patients improved', row: 'Trunk control',
  columns: ['Improved', 'n'], before: null, after: null, kinds: ['efficacy'], conditions: [], cell_types: [], routes: [],
  quantities: [{ unit: 'percent', low: null, high: 85, bound: 'at-most', span: { start: 0, end: 1 }, counted: null },
    { unit: 'percent', low: 74.5, high: 79.5, bound: 'range', span: { start: 0, end: 1 }, counted: null },
    { unit: 'patients', low: 48, high: 48, bound: 'exact', span: { start: 0, end: 1 }, counted: null }],
  certainty: 'hedged', source: 'study', studies: [], red_flags: [], reasons: [], highlights: [], live: false, captures: 1, family: null,
};

const denied = {
  ...row, id: 'c-0000000000000003', text: 'We do not speak of a cure.', lead_in: null, row: null, columns: [], kinds: ['reversal', 'disclaimer'],
  quantities: [], certainty: 'negated', source: 'patient',
};

/** A stated number with inherited cells, a hedged table row, a denial. */
export const claims = [stated, row, denied];

/** The page of the first claim. */
export const page = {
  page: place, country: stated.country, captures: ['2025-06-11T08:30:00Z', '2025-05-01T08:00:00Z'], gone: [], charset: 'UTF-8', file: 'sample/cp.html', notes: [],
  blocks: [
    { kind: 'paragraph', region: 'main', level: 0, text: paragraph, span: { start: 0, end: paragraph.length }, headings: [], lead_in: null, cells: [], hidden: false },
    { kind: 'item', region: 'main', level: 1, text: second, span: { start: secondStart, end: secondStart + second.length }, headings: [], lead_in: null, cells: [], hidden: true },
    { kind: 'paragraph', region: 'footer', level: 0, text: 'Results vary.', span: { start: 900, end: 913 }, headings: [], lead_in: null, cells: [], hidden: false },
  ],
  claims: [{ id: stated.id, span: stated.span, kinds: stated.kinds, certainty: 'asserted' },
    { id: row.id, span: { start: secondStart, end: secondStart + second.length }, kinds: ['protocol'], certainty: 'asserted' }],
};

const value = (id, label, broader, count) => ({ value: id, label, broader, count, selected: false });

/** An answer with every sort of filter. */
export const answer = {
  query: {
    english: 'Claims about cerebral palsy, with 75 to 90 percent, not of kind price',
    chips: [{ param: 'condition', value: 'cerebral-palsy', says: 'about cerebral palsy' },
      { param: 'quantity', value: 'percent:75..90', says: 'with 75 to 90 percent' },
      { param: 'not_kind', value: 'price', says: 'not of kind price' }],
    notes: ['A bracket means nothing here and was left out.'],
  },
  counts: { claims: 14, pages: 9, sites: 4, is_complete: false },
  facets: [
    { key: 'condition', label: 'Condition', is_complete: true, values: [value('neurological-disorder', 'neurological disorder', null, 120), value('cerebral-palsy', 'cerebral palsy', 'neurological-disorder', 88)] },
    { key: 'kind', label: 'Kind', is_complete: true, values: ['efficacy', 'evidence', 'protocol', 'safety', 'risk', 'price', 'testimonial', 'mechanism', 'pressure'].map((k, i) => value(k, k, null, 90 - i * 9)) },
    { key: 'percent', label: 'Percent', is_complete: true, values: [2, 0, 1, 3, 4, 6, 9, 14, 21, 8].map((n, i) => value(`${i * 10}..${i * 10 + 10}`, `${i * 10} to ${i * 10 + 10} %`, null, n)) },
    { key: 'site', label: 'Site', is_complete: false, values: [value('sample-clinic.example', 'sample-clinic.example', null, 14)] },
  ],
};
