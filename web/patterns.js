// Every element on one page, with invented samples: to look at after each change of a style sheet.

import { h } from './dom.js';
import { ApiError } from './api.js';
import { passage, sameSwitch } from './aligned.js';
import { brief } from './families.js';
import { laidOver } from './laid-over.js';
import { ranges } from './measured.js';
import { spread } from './spread.js';
import { wordings } from './family.js';
import { awaited, heading, tools } from './results.js';
import { card } from './card.js';
import { citation } from './cite.js';
import { comparisons } from './compare.js';
import { body as concordanceBody } from './concordance.js';
import { drawFacets } from './facets.js';
import { failure } from './trouble.js';
import { guide } from './guide.js';
import { listenToTheme } from './header.js';
import { d3 } from './libraries.js';
import { body as matrixBody } from './matrix.js';
import { nothingFound } from './nothing.js';
import { body as numbersBody } from './numbers.js';
import { pageBody, steps } from './reader.js';
import { placeOf } from './state.js';
import { captureRecord } from './record.js';
import { answer, claims, page } from './patterns-samples.js';
import { change, family, region, sets } from './patterns-copies.js';
import { concordance, empty, labels, matrix, numbers, timeline as history, versions } from './patterns-views.js';
import { tally } from './tally.js';
import { timeline } from './timeline.js';
import { viewLinks } from './views.js';

const question = new URLSearchParams('condition=cerebral-palsy&quantity=percent:75..90&not_kind=price');
const context = { question, labels: new Map([['red_flag=RF04', 'Percentage or rate of improvement without a reference']]) };

function show(title, ...parts) {
  return h('section', null, h('h2', null, title), parts);
}

function facets() {
  const panel = h('div', null);
  drawFacets(panel, answer.facets, question);
  return panel;
}

document.getElementById('main').replaceChildren(
  h('h1', null, 'Patterns'),
  show('Question', heading(answer, question), tools(question)),
  show('Cards', h('ol', { class: 'cards' }, claims.map((claim) => h('li', null, card(claim, context))))),
  show('Citation', h('div', { class: 'panel' }, citation(claims[0].id, ['sample-clinic.example: “At least 85% of CP patients.” Captured 2025-06-11.', '@misc{c1,\n  title = {Cerebral palsy}\n}']))),
  show('Compare', h('div', { class: 'panel' }, comparisons(claims[0], versions(claims[0].page.id)))),
  show('Filters', facets()),
  show('Page', steps(page, claims[0].id, () => '#main'),
    pageBody({ page, claim: claims[0], isHere: true }, claims[0].id, () => '#main'), captureRecord(page)),
  show('Views', viewLinks(placeOf('?view=matrix'))),
  show('Concordance', concordanceBody(concordance, placeOf('?view=concordance&q=patients'))),
  show('Matrix', matrixBody(matrix, question, await d3(), labels)),
  show('Numbers', numbersBody(numbers, question, await d3())),
  show('Tally', tally(answer.facets[1], () => '#main')),
  show('Claims over time', await timeline(history, '2024-01-31', new AbortController().signal)),
  show('Nothing found', nothingFound(empty, question)),
  show('Shared passage', h('div', { class: 'changes is-part' }, brief(family.family), await spread(family, new AbortController().signal), wordings(family))),
  show('Two texts side by side', h('div', { class: 'changes is-part' }, sameSwitch(), passage(region, ['sample-clinic.example', 'other-clinic.example']))),
  show('A change over time', h('div', { class: 'changes is-part' }, laidOver(change))),
  show('Measured', ranges(sets)),
  show('Awaited', awaited()),
  show('Failures', failure(new ApiError(400, {
    error: 'bad-request', detail: 'kind=efficacity is not a kind; did you mean ‘efficacy’?', where: 'kind',
  }), placeOf('?kind=efficacity')), failure(new ApiError(0, { error: 'unreachable', detail: 'No answer came.' }), null)),
  guide({ filters: [] }));
listenToTheme(document.getElementById('theme'));
