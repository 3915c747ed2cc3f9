// The address is the state: what is asked, what is open. Nothing else remembers it.

// What a reader has set for all lists: it stays when a chip, a filter or another view of the question is followed.
const STANDING = ['collapse', 'count_by'];
const OPTIONS = ['order', 'width', 'group', 'collocates', 'rows', 'columns', 'of', 'a', 'b', ...STANDING];
const OWN = ['view', 'id', 'claim', 'open', ...OPTIONS];
const AMOUNT = ['size', 'cursor', 'facets'];

/**
 * What an address asks for: `view` (search, page, about, ...), `id` of a page or site, `claim` marked on it, `open`
 * claim of the reading pane, how a view is to look (`order`, `width`, ...), and the `question`, every other parameter as it
 * goes to the API.
 */
export function placeOf(search = location.search) {
  const all = new URLSearchParams(search);
  const question = new URLSearchParams();
  for (const [name, value] of all) {
    if (!OWN.includes(name) && !AMOUNT.includes(name) && value.trim() !== '') {
      question.append(name, value);
    }
  }
  const own = Object.fromEntries(OWN.map((name) => [name, all.get(name)]));
  return { ...own, view: own.view ?? 'search', question };
}

/** The address of a place. */
export function addressOf(place) {
  const all = new URLSearchParams();
  for (const name of OWN) {
    if (place[name] && !(name === 'view' && place.view === 'search')) {
      all.append(name, place[name]);
    }
  }
  for (const [name, value] of place.question) {
    all.append(name, value);
  }
  const text = all.toString().replaceAll('%3A', ':');
  return text === '' ? './' : `?${text}`;
}

/** Where a question is answered: the search view, nothing open. */
export function searchFor(question) {
  return viewFor('search', question);
}

/** A view of a question, as the lists of the address shown are set. `more` is added to the place. */
export function viewFor(view, question, more = {}) {
  const all = new URLSearchParams(location.search);
  const standing = Object.fromEntries(STANDING.map((name) => [name, all.get(name)]));
  return addressOf({ ...standing, ...more, view, question });
}

/** The place with another question, all else kept. */
export function withQuestion(place, question) {
  return addressOf({ ...place, open: null, question });
}

/** The page a claim stands on; the question stays in the address, so that the way back is known. */
export function pageOf(claim, question = new URLSearchParams()) {
  return viewFor('page', question, { id: claim.page.id, claim: claim.id });
}

/** The question with one more part. */
export function withPart(question, name, value) {
  const next = withoutPart(question, name, value);
  next.append(name, value);
  return next;
}

/** The question without a part. A part of the free text is cut out of it. */
export function withoutPart(question, name, value) {
  const next = new URLSearchParams();
  const isWhole = question.getAll(name).includes(value);
  for (const [n, v] of question) {
    const left = n === name ? cut(v, value, isWhole) : v;
    if (left !== '') {
      next.append(n, left);
    }
  }
  return next;
}

/** The question with exactly these values of one parameter. */
export function withValues(question, name, values) {
  const next = new URLSearchParams([...question].filter(([n]) => n !== name));
  values.filter((value) => value !== '').forEach((value) => next.append(name, value));
  return next;
}

/** Goes to an address as a link would; Back returns from it. */
export function go(address, { keepScroll = false } = {}) {
  keepInHistory({ scroll: scrollY });
  history.pushState({}, '', address);
  dispatchEvent(new CustomEvent('place', { detail: { keepScroll } }));
}

/** Takes the place of the address shown, for an address that means another one on this screen. */
export function goInstead(address) {
  history.replaceState(history.state, '', address);
  dispatchEvent(new CustomEvent('place', { detail: { keepScroll: false } }));
}

/** Whether the screen has room for a reading pane beside the list. */
export function hasRoomForPane() {
  return matchMedia('(min-width: 1100px)').matches;
}

/** Remembers how a view looked (scroll, cards shown) with its entry in the history, for Back and reload. */
export function keepInHistory(facts) {
  history.replaceState({ ...history.state, ...facts }, '');
}

function cut(text, part, isWhole) {
  if (isWhole) {
    return text === part ? '' : text;
  }
  return text.replace(part, ' ').replace(/\s+/g, ' ').trim();
}
