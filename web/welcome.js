// What stands above the list before anything is asked: what this is, and questions to begin with.

import { h } from './dom.js';
import { countsSaid } from './words.js';

const BEGINNINGS = [
  ['?condition=cerebral-palsy&kind=efficacy&quantity=percent:70..100', 'Cerebral palsy: efficacy said with 70 to 100 %'],
  ['?route=intrathecal&cell_type=umbilical-cord-blood-stem-cell', 'Cord blood given intrathecally'],
  ['?q="no side effects"', '“no side effects”, word for word'],
  ['?kind=reversal&not_certainty=negated', 'Disease said to be cured or reversed, and not denied'],
  ['?q=improv*+walking', 'improv* near walking'],
  ['?kind=price&sort=value', 'What it costs, the dearest first'],
];

/** The opening of the archive. */
export function welcome(answer) {
  return h('header', { class: 'asked welcome' },
    h('h1', { class: 'english', tabindex: '-1' }, 'What stem cell clinics claim, word for word'),
    h('p', { class: 'standfirst' }, 'Every sentence with a condition, cells, a route, an outcome or a number, with proof of where and when it stood.'),
    h('ul', { class: 'beginnings' }, BEGINNINGS.map(([href, says]) => h('li', null, h('a', { href }, says)))),
    h('p', { class: 'counts' }, countsSaid(answer.counts)));
}
