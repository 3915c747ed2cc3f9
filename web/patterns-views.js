// Invented samples of the views of a question for patterns.html, in the shapes of src/docs/api.md.

const site = 'sample-clinic.example';
const value = (id, label, count) => ({ value: id, label, broader: null, count, selected: false });

/** A keyword in two places. */
export const concordance = {
  lines: [
    { claim: 'c1', site, url: `https://${site}/cp`, left: 'In our follow-up at least 85% of', keyword: 'patients', right: 'improve in one or more areas' },
    { claim: 'c2', site, url: `https://${site}/cp`, left: 'No cure is promised to', keyword: 'patients', right: 'or their families.' },
  ],
  total: 2, claims: 2, read: 2, is_complete: true,
  groups: [{ value: 'improve', count: 1, pages: 1, sites: 1 }, { value: 'or', count: 1, pages: 1, sites: 1 }],
  collocates: [{ value: '85%', count: 1, pages: 1, sites: 1, log_dice: 13.0 }],
};

/** Two conditions by two kinds of cells. */
export const matrix = {
  row_key: 'condition', column_key: 'cell_type', claims: 88, is_complete: false, cells: [[40, 3], [0, 12]],
  rows: [value('cerebral-palsy', 'cerebral palsy', 76), value('autism', 'autism', 12)],
  columns: [value('umbilical-cord-blood-stem-cell', 'umbilical cord blood stem cell', 40), value('exosome', 'exosome', 15)],
};

/** The headings of both. */
export const labels = { condition: 'Condition', cell_type: 'Cells' };

/** Numbers with every sort of bound. */
export const numbers = {
  unit: 'percent', is_complete: true,
  rows: [
    { claim: 'c1', site, text: 'At least 85% improve.', low: 85, high: null, bound: 'at-least', outcomes: ['motor-function'], certainty: 'asserted' },
    { claim: 'c2', site, text: 'Up to 60% may walk.', low: null, high: 60, bound: 'at-most', outcomes: ['walking'], certainty: 'hedged' },
    { claim: 'c3', site, text: '74.5% to 79.5% gained.', low: 74.5, high: 79.5, bound: 'range', outcomes: [], certainty: 'asserted' },
    { claim: 'c4', site, text: 'Not 10% are cured.', low: 10, high: 10, bound: 'exact', outcomes: ['cure'], certainty: 'negated' },
  ],
};

/** An address with a claim that was reworded and one that went. */
export const timeline = {
  is_complete: true,
  addresses: [{
    url: `https://${site}/cp`, gone: ['2025-09-02T03:05:18Z'],
    captures: [{ time: '2022-03-14T07:12:41Z', page: 'p1' }, { time: '2023-04-11T09:30:00Z', page: 'p1' }, { time: '2024-09-02T03:05:18Z', page: 'p2' }],
    lines: [
      { gone_between: null, steps: [
        { id: 'c1', text: 'At least 85% improve.', from: '2022-03-14T07:12:41Z', to: '2023-04-11T09:30:00Z', how: 'added' },
        { id: 'c9', text: 'Many may improve.', from: '2024-09-02T03:05:18Z', to: '2024-09-02T03:05:18Z', how: 'softened' }] },
      { gone_between: { last: '2023-04-11T09:30:00Z', next: '2024-09-02T03:05:18Z' }, steps: [
        { id: 'c2', text: 'Up to 60% may walk.', from: '2022-03-14T07:12:41Z', to: '2023-04-11T09:30:00Z', how: 'added' }] },
    ],
  }],
};

/** Versions of the page of the sample claim, the newest first; `id` is that of its own. */
export function versions(id) {
  return [{ page: { id: 'later', captured_at: '2025-09-02T03:05:18Z' } }, { page: { id, captured_at: '2025-06-11T08:30:00Z' } }, { page: { id: 'earlier', captured_at: '2024-03-02T10:00:00Z' } }];
}

/** A question that finds nothing, with the part that emptied it and a word that was meant. */
export const empty = {
  query: { chips: [] }, did_you_mean: [{ word: 'spasticty', instead: 'spasticity', claims: 7 }],
  emptied: [{ param: 'q', value: 'spasticty', says: 'with the words: spasticty', without: 12, alone: 0 }, { param: 'kind', value: 'price', says: 'of kind price', without: 0, alone: 45 }],
};
