const LETTER = /[\p{L}\p{Nd}]/u

/** Whether a text holds anything that can be looked up: a letter or a digit of any script. */
export function hasLetter(text: string): boolean {
  return LETTER.test(text)
}

/**
 * Where the star stands that makes a word a prefix: the first one behind its last letter or digit. -1 where there is
 * none; the word must have a letter or digit.
 */
export function prefixStarOf(word: string): number {
  let star = -1
  let end = word.length
  while (end > 0) {
    const before = word.lastIndexOf('*', end - 1)
    if (before === -1 || hasLetter(word.slice(before + 1, end))) return star
    star = before
    end = before
  }
  return star
}
