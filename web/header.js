// The masthead: the search box, the theme switch.

import { go, placeOf, searchFor, withQuestion, withValues } from './state.js';
import { isOfQuestion } from './views.js';

/** Makes the search form and the theme switch work. */
export function listenToHeader() {
  document.getElementById('ask').addEventListener('submit', ask);
  listenToTheme(document.getElementById('theme'));
}

/** Puts the question's words into the box, unless somebody is typing there. */
export function fillSearchBox(place) {
  const box = document.getElementById('q');
  const words = place.question.getAll('q').join(' ');
  if (document.activeElement !== box || box.value.trim() === '') {
    box.value = words;
  }
}

/** Makes a button switch between light and dark. */
export function listenToTheme(button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const say = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Storage is forbidden here: the switch holds until the page is left.
    }
    say();
  });
  system.addEventListener('change', say);
  say();
}

function ask(event) {
  event.preventDefault();
  const words = document.getElementById('q').value.trim();
  const place = placeOf();
  const next = withValues(place.question, 'q', [words]);
  go(isOfQuestion(place.view) ? withQuestion(place, next) : searchFor(next));
}
