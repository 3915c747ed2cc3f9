// Asks the API. Every failure is an ApiError with a sentence for people.

const pages = new Map();
const once = new Map();
const PAGES_KEPT = 20;
const LONGEST = 4_000;

/** An answer that is not 200, or none at all. `where` names the parameter at fault, where there is one. */
export class ApiError extends Error {
  constructor(status, { error, detail, where = null }) {
    super(detail);
    this.status = status;
    this.error = error;
    this.where = where;
  }
}

/** The address of an answer, for fetching and for "this as JSON". */
export function apiAddress(path, question = new URLSearchParams(), more = {}) {
  const all = new URLSearchParams([...question, ...Object.entries(more)]);
  const text = all.toString().replaceAll('%3A', ':');
  return text === '' ? `api/${path}` : `api/${path}?${text}`;
}

/** Claims that answer a question. `more` holds size, cursor, facets. */
export function findClaims(question, more, signal) {
  return get(apiAddress('claims', question, more), signal);
}

/** The claims of a question as a view has them: concordance, matrix, numbers, sites. */
export function viewOf(path, question, more, signal) {
  return get(apiAddress(path, question, more), signal);
}

/** Values of one filter that have some letters in them. */
export function facetValues(key, question, more, signal) {
  return get(apiAddress(`facets/${encodeURIComponent(key)}`, question, more), signal);
}

/** Claims along a scale of numbers or of time. */
export function histogramOf(question, more, signal) {
  return get(apiAddress('histogram', question, more), signal);
}

/** One claim. */
export function claimOf(id, signal) {
  return get(apiAddress(`claims/${encodeURIComponent(id)}`), signal);
}

/** One version of a page; kept, since a version never changes. */
export async function pageText(id, signal) {
  if (!pages.has(id)) {
    const page = await get(apiAddress(`page/${encodeURIComponent(id)}`), signal);
    pages.set(id, page);
    if (pages.size > PAGES_KEPT) {
      pages.delete(pages.keys().next().value);
    }
  }
  return pages.get(id);
}

/** Every captured version of an address. */
export function versionsOf(url, signal) {
  return get(apiAddress('pages', new URLSearchParams({ url })), signal);
}

/** The concepts, as trees. */
export function vocabulary() {
  return keep('vocabulary');
}

/** Filters, sort orders and scopes with their words. */
export function description() {
  return keep('');
}

/** How well coding was measured to be; kept, since it does not change while the server runs. */
export function measuredFigures() {
  return keep('measured');
}

/** What the index holds. */
export function stats(signal) {
  return get(apiAddress('stats'), signal);
}

/** What became of the claims of sites after a day. */
export function changesOf(question, signal) {
  return get(apiAddress('changes', question), signal);
}

/** When the question's sites were visited. */
export function visitsOf(question, signal) {
  return get(apiAddress('visits', new URLSearchParams(question.getAll('site').map((site) => ['site', site]))), signal);
}

/** The claims of the question's sites over time. */
export function timelineOf(question, signal) {
  return get(apiAddress('timeline', new URLSearchParams(question.getAll('site').map((site) => ['site', site]))), signal);
}

/** Two versions of a page laid over each other. */
export function diffOf(question, signal) {
  return get(apiAddress('diff', question), signal);
}

/** Whether a passage is too long to stand in an address. */
export function isLong(question) {
  return (question.get('text') ?? '').length > LONGEST;
}

/** Who carries the question's text or the page at its address; a long text is sent, not asked for by address. */
export function traceOf(question, signal) {
  if (!isLong(question)) {
    return get(apiAddress('trace', question), signal);
  }
  const rest = new URLSearchParams(question);
  rest.delete('text');
  return get(apiAddress('trace', rest), signal, { method: 'POST', body: question.get('text'), headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** Passages that several sites share. */
export function familiesOf(question, signal) {
  return get(apiAddress('families', question), signal);
}

/** One of them, with its members and wordings. */
export function familyOf(id, signal) {
  return get(apiAddress(`families/${encodeURIComponent(id)}`), signal);
}

/** Two of its members word by word. */
export function alignmentOf(id, a, b, signal) {
  return get(alignmentAddress(id, a, b), signal);
}

/** Where the same can be had as JSON. */
export function alignmentAddress(id, a, b) {
  return apiAddress(`families/${encodeURIComponent(id)}/align`, new URLSearchParams({ a, b }));
}

/** What each two sites share. */
export function networkOf(signal) {
  return get(apiAddress('network'), signal);
}

/** Text that a site borrowed and lent. */
export function copiesOf(site, signal) {
  return get(apiAddress(`sites/${encodeURIComponent(site)}/copies`), signal);
}

/** Groups of sites that may be of one operator. */
export function siteHints(signal) {
  return get(apiAddress('sites/hints'), signal);
}

/** A citation of a claim in one of the server's formats, as text. */
export async function citationOf(id, format) {
  const response = await reach(apiAddress(`claims/${encodeURIComponent(id)}/cite`, new URLSearchParams({ format })));
  if (!response.ok) {
    throw new ApiError(response.status, await saidBy(response));
  }
  return response.text();
}

/** Whether the corpus has moved on since an address was pinned. */
export function snapshotSince(snapshot, signal) {
  return get(apiAddress('snapshot', new URLSearchParams({ snapshot })), signal);
}

/** All sites, and the operators of several of them. */
export function providersKnown() {
  return get('api/providers');
}

function keep(path) {
  if (!once.has(path)) {
    const asked = get(path === '' ? 'api' : apiAddress(path));
    once.set(path, asked);
    asked.catch(() => once.delete(path));
  }
  return once.get(path);
}

async function get(address, signal, sent) {
  const response = await reach(address, signal, sent);
  if (!response.ok) {
    throw new ApiError(response.status, await saidBy(response));
  }
  return response.json();
}

async function reach(address, signal, { headers, ...sent } = {}) {
  try {
    return await fetch(address, { signal, ...sent, headers: { Accept: 'application/json', ...headers } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, { error: 'unreachable', detail: 'The server does not answer.' });
  }
}

async function saidBy(response) {
  try {
    const body = await response.json();
    return { error: body.error, detail: body.detail ?? response.statusText, where: body.where };
  } catch {
    return { error: 'failed', detail: `The server answered ${response.status} ${response.statusText}.` };
  }
}
