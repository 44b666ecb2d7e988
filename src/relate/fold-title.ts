const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const QUOTES = /["'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇]+/g
const DASHES = /(?: ?[-‐‑‒–—―−])+ ?/g
const FINAL_PUNCTUATION = new Set(' .,;:!?。')

/**
 * Reduces a title to the parts that two papers spell alike: without quotes, case, final punctuation and kinds of
 * dashes. Example: `“It’s Over” — Again.` and `It's over - again` both fold to `its over-again`.
 */
export function foldTitle(title: string): string {
  const folded = title
    .replace(INVISIBLE, '')
    // Before NFKC, which turns an acute accent used as a quote into a space.
    .replace(QUOTES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DASHES, '-')
    .trim()
  let end = folded.length
  while (FINAL_PUNCTUATION.has(folded.charAt(end - 1))) end--
  return end === 0 ? folded : folded.slice(0, end)
}
