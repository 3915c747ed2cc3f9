// Invented samples of shared passages, changes and measured figures for patterns.html, in the shapes of src/docs/api.md.

const [first, other] = ['Our doctors record a clear gain in 85% of children, which may last for years.', 'Our doctors record a clear gain in 95% of children, which lasts for years.'];
const changes = [{ sort: 'number', before: '85%', after: '95%' }, { sort: 'hedge', before: 'may', after: null }];

function member(site, variant, text, from, to) {
  return { page: { id: site, url: `https://${site}/cerebral-palsy`, site }, variant, text, first_seen: from, last_seen: to, dated: 'capture', claims: [] };
}

/** Two sites, two wordings. */
export const family = {
  family: { id: 'f1', text: first, words: 15, pages: 2, sites: 2, edited: 1, boilerplate: null, drifted: true, first_seen: '2022-03-14T07:12:41Z', changes },
  members: [member('sample-clinic.example', 0, first, '2022-03-14T07:12:41Z', '2024-09-02T03:05:18Z'), member('other-clinic.example', 1, other, '2023-11-28T01:00:00Z', '2025-01-01T00:00:00Z')],
  variants: [{ text: first, parent: null, changed: 0, changes: [], members: 1 }, { text: other, parent: 0, changed: 0.2, changes, members: 1 }],
};

const step = (kind, before, after) => ({ kind, before, after });

/** What both wordings share. */
export const region = {
  tier: 'edited', words: 15, same: 12, changed: 0.2, changes,
  edits: [step('same', 'Our doctors record a clear gain in', 'Our doctors record a clear gain in'), step('changed', '85%', '95%'), step('same', 'of children, which', 'of children, which'),
    step('changed', 'may last', 'lasts'), step('same', 'for years.', 'for years.')],
};

/** A claim that was softened. */
export const change = {
  changes: ['number_changed', 'softened'], label: 'number changed', notes: ['≥ 85 % became 60 %'],
  before: { id: 'a', text: 'At least 85% improve.', page: 'p1', url: 'https://sample-clinic.example/cp', captured_at: '2024-04-11T09:30:00Z' },
  after: { id: 'b', text: 'Some 60% may improve.', page: 'p2', url: 'https://sample-clinic.example/cp', captured_at: '2025-09-02T03:05:18Z' },
  words: [{ whose: 'before', text: 'At least 85%' }, { whose: 'after', text: 'Some 60% may' }, { whose: 'both', text: 'improve.' }],
};

const figures = (...all) => ['detection', 'conditions', 'quantities'].map((field, i) => ({ field, precision: all[i], recall: all[i] - 0.08, f1: all[i] - 0.04 }));

/** Two sets that nothing was learned from. */
export const sets = [{ id: 'held', fields: figures(0.94, 0.91, 0.87) }, { id: 'held2', fields: figures(0.9, 0.76, 0.82) }];
