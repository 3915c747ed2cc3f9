// Libraries of others, served by us and loaded only by the views that draw with them. Versions stand in pom.xml; a
// browser test loads each.

const D3 = new URL('webjars/d3/7.9.0/dist/d3.min.js', document.baseURI).href;
const CYTOSCAPE = new URL('webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs', document.baseURI).href;

/** d3, for scales, axes and charts. */
export async function d3() {
  await import(D3);
  return globalThis.d3;
}

/** cytoscape, for networks. */
export async function cytoscape() {
  return (await import(CYTOSCAPE)).default;
}
