// Builds elements. Text only ever becomes text nodes: nothing here reads markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element. A function as attribute listens (`onclick`); null, undefined and false leave it out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element, as `h`. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Text that only screen readers hear. */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

/** The address as a link target, null unless it is a web address: captured addresses are not ours. */
export function webAddress(url) {
  return /^https?:\/\//i.test(url) ? url : null;
}

/** Children with a separator between them, without the absent ones. */
export function joined(children, separator) {
  const present = children.filter(isPresent);
  return present.flatMap((child, i) => (i === 0 ? [child] : [separator, child]));
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    set(node, name, value);
  }
  node.append(...children.flat(Infinity).filter(isPresent));
  return node;
}

function set(node, name, value) {
  if (typeof value === 'function') {
    node.addEventListener(name.slice(2), value);
  } else if (isPresent(value)) {
    node.setAttribute(name, value === true ? '' : String(value));
  }
}

function isPresent(value) {
  return value !== null && value !== undefined && value !== false;
}
