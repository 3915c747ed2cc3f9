// Tells people what happened without moving anything: the live region, the title, the thin bar of progress.

const SLOW = 200;

/** Said by screen readers once they are idle. */
export function announce(text) {
  document.getElementById('live').textContent = text;
}

/** The title of the window, the program's name last. */
export function entitle(text) {
  document.title = text ? `${text} · CellClaims` : 'CellClaims';
}

/** Shows progress if the work takes longer than a fifth of a second; never hides its failure. */
export async function working(promise) {
  const bar = document.getElementById('progress');
  const timer = setTimeout(() => { bar.hidden = false; }, SLOW);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    bar.hidden = true;
  }
}
