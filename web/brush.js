// Chooses a range of bars: by dragging over them, or with a handle at either end that the arrow keys move.

import { svg } from './dom.js';

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };
const HANDLE = 6;

/**
 * Adds the brush to a picture of `bars`, which have `ends` and a `label`. `on` are the numbers of the first and last bar chosen,
 * null for none; `choose(low, high, isDone)` is told each change and, by Enter or at the end of dragging, that it is meant.
 */
export function brush(picture, { bars, width, height, on, key, choose }) {
  const last = bars.length - 1;
  const step = width / bars.length;
  const range = on === null ? [0, last] : [...on];
  const shade = svg('rect', { class: 'brush', y: 0, height, width: 0 });
  const handles = ['From', 'To'].map((name, side) => svg('g', {
    class: 'handle', tabindex: '0', role: 'slider', 'aria-label': `${name}`, 'aria-orientation': 'horizontal', 'aria-valuemin': '0',
    'aria-valuemax': String(last), 'data-key': `brush ${name} ${key}`, onkeydown: (event) => pressed(event, side),
  }, svg('title', null, 'Arrow keys move it, Enter asks'), svg('rect', { y: 0, width: HANDLE, height, rx: 2 })));

  function draw() {
    shade.setAttribute('x', range[0] * step);
    shade.setAttribute('width', (range[1] - range[0] + 1) * step);
    handles.forEach((handle, side) => {
      const x = side === 0 ? range[0] * step : (range[1] + 1) * step - HANDLE;
      handle.firstElementChild.nextElementSibling.setAttribute('x', x);
      handle.setAttribute('aria-valuenow', String(range[side]));
      handle.setAttribute('aria-valuetext', bars[range[side]].ends[side]);
    });
  }

  function tell(isDone) {
    draw();
    choose(bars[range[0]].ends[0], bars[range[1]].ends[1], isDone);
  }

  function pressed(event, side) {
    const [least, most] = side === 0 ? [0, range[1]] : [range[0], last];
    const wanted = { Home: least, End: most }[event.key] ?? (event.key in STEPS ? range[side] + STEPS[event.key] : null);
    if (event.key === 'Enter') {
      event.preventDefault();
      tell(true);
    } else if (wanted !== null) {
      event.preventDefault();
      range[side] = Math.min(most, Math.max(least, wanted));
      picture.classList.add('is-moved');
      tell(false);
    }
  }

  draw();
  picture.classList.toggle('is-moved', on !== null);
  picture.append(shade, ...handles);
  drag(picture, bars.length, (first, to, isDone) => {
    range.splice(0, 2, first, to);
    picture.classList.add('is-moved');
    tell(isDone);
  });
}

function drag(picture, bars, moved) {
  let start = null;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    return Math.min(bars - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * bars)));
  };
  const drawn = (event) => [start, at(event)].sort((a, b) => a - b);
  picture.addEventListener('pointerdown', (event) => {
    start = at(event);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener('pointermove', (event) => {
    if (start !== null) {
      moved(...drawn(event), false);
    }
  });
  picture.addEventListener('pointercancel', () => { start = null; });
  picture.addEventListener('pointerup', (event) => {
    if (start !== null) {
      const range = drawn(event);
      start = null;
      moved(...range, true);
    }
  });
}
