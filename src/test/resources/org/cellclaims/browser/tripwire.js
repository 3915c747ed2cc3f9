// Stands in every document before anything else runs: notes whatever a payload could do.
globalThis.tripped = [];
{
  const trip = (what) => globalThis.tripped.push(String(what).slice(0, 300));
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    globalThis[name] = (...words) => trip(`${name}(${words})`);
  }
  for (const name of ['log', 'warn', 'info', 'debug', 'error']) {
    console[name] = (...words) => trip(`console.${name}(${words})`);
  }
  document.write = (text) => trip(`document.write ${text}`);
  document.writeln = document.write;
  addEventListener('securitypolicyviolation', (event) => trip(`policy: ${event.violatedDirective} ${event.blockedURI}`));
}

const TAGS = new Set(`HTML HEAD META TITLE LINK SCRIPT BODY A ARTICLE ASIDE BDI BLOCKQUOTE BUTTON CAPTION CODE DD DEL DETAILS DIALOG DIV DL DT
  FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER INPUT INS KBD LABEL LI MAIN MARK METER NAV NOSCRIPT OL OPTION P PRE Q SECTION SELECT SPAN STRONG
  SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TIME TR UL svg a g line rect circle path text title tspan`.split(/\s+/));
const ATTRIBUTES = new Set(`class id href lang dir title role tabindex type hidden datetime scope colspan open for name value min max rel rows
  selected checked required disabled autocomplete placeholder spellcheck pattern download enterkeyhint action method content charset
  src translate style step inputmode`.split(/\s+/));

/** Whatever stands in the document that no view of ours draws. */
globalThis.strangers = () => [...document.querySelectorAll('*')].flatMap((element) => {
  const drawing = element.namespaceURI.endsWith('/svg');
  const attributes = element.getAttributeNames().filter((name) => !/^(aria|data)-/.test(name) && !ATTRIBUTES.has(name) && !(drawing && !name.startsWith('on')));
  const wrong = [
    ...(TAGS.has(element.tagName) ? [] : ['element']),
    ...attributes,
    ...(element.closest('main') && /^(script|link|meta|title)$/i.test(element.tagName) && !drawing ? ['element in the text'] : []),
    ...(element.closest('main') && element.hasAttribute('src') ? ['src'] : []),
    ...(element.closest('main') && !/^(--heat: [\d.]+%;)?$/.test(element.getAttribute('style') ?? '') && !drawing ? ['style'] : []),
    ...(element.hasAttribute('href') && !/^(https?|blob|data):$/.test(new URL(element.getAttribute('href'), document.baseURI).protocol) ? ['href'] : []),
  ];
  return wrong.length === 0 ? [] : [`${wrong} at ${element.outerHTML.slice(0, 200)}`];
});

/** Opens what the first cards keep folded: citations, then reasons; answers what was found amiss. */
globalThis.unfold = async (most) => {
  const comes = { Cite: ['.cite .copy-text', 2], Compare: ['.compare a', 1], Why: ['.why', 0] };
  for (const [label, [what, each]] of Object.entries(comes)) {
    const buttons = [...document.querySelectorAll('.card button.action')].filter((button) => button.textContent === label).slice(0, most);
    if (buttons.length === 0) {
      throw new Error(`no card has a button ${label}`);
    }
    buttons.forEach((button) => button.click());
    const start = performance.now();
    while (document.querySelectorAll(what).length < each * buttons.length) {
      if (performance.now() - start > 20000) {
        throw new Error(`what ${label} opens does not come`);
      }
      await new Promise((done) => { setTimeout(done, 4); });
    }
  }
  return [...globalThis.tripped, ...globalThis.strangers()];
};

/** Those texts that the view does not show, blanks and what cannot be seen left aside. */
globalThis.missing = (wanted) => {
  const bare = (text) => text.replace(/[\p{White_Space}\p{Cc}\p{Cf}]+/gu, '');
  const shown = bare(document.getElementById('main').textContent);
  return wanted.filter((text) => !shown.includes(bare(text)));
};

/** Goes to an address as a link does; answers what the view says once it is there, and what was found amiss. */
globalThis.visit = async (address) => {
  const live = document.getElementById('live');
  live.textContent = '';
  history.pushState({ cards: 200 }, '', address);
  dispatchEvent(new CustomEvent('place', { detail: { keepScroll: false } }));
  const start = performance.now();
  while (live.textContent === '') {
    if (performance.now() - start > 20000) {
      throw new Error(`no answer at ${address}: ${document.getElementById('main').textContent.slice(0, 300)}`);
    }
    await new Promise((done) => { setTimeout(done, 4); });
  }
  return { says: live.textContent, found: [...globalThis.tripped, ...globalThis.strangers()] };
};
