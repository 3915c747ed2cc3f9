// Cuts text at the borders of spans, so that each piece lies wholly in or outside every span.

/**
 * Pieces of `text` whose first character has offset `base`, in order, each with the spans that cover it.
 * Spans may overlap and may reach beyond the text.
 */
export function pieces(text, base, spans) {
  const inside = spans.filter((s) => s.start < base + text.length && s.end > base && s.start < s.end);
  const cuts = new Set([base, base + text.length]);
  for (const span of inside) {
    cuts.add(Math.max(span.start, base));
    cuts.add(Math.min(span.end, base + text.length));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1];
    const covers = inside.filter((s) => s.start <= start && s.end >= end);
    return { text: text.slice(start - base, end - base), start, covers };
  });
}

/** Neighbouring pieces with the same first cover, joined: one link a claim, not one a piece. */
export function runs(text, base, spans) {
  const joined = [];
  for (const piece of pieces(text, base, spans)) {
    const last = joined.at(-1);
    if (last && last.cover === piece.covers[0]) {
      last.text += piece.text;
    } else {
      joined.push({ text: piece.text, start: piece.start, cover: piece.covers[0] });
    }
  }
  return joined;
}
