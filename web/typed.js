// The words of free text.

/** The words of a question's free text, phrases in quotes kept whole. */
export function typedWords(question) {
  return question.getAll('q').join(' ').match(/-?"[^"]*"|\S+/g) ?? [];
}
