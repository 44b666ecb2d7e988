const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const QUOTES = /["'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇]+/g
const DASHES = /(?: ?[-‐‑‒–—―−])+ ?/g
const LAST_PUNCTUATION = new Set(' .,;:!?。')

/**
 * A title as two papers would both have it: quotes, case and the last full stop do not count, nor which dash it is.
 * Example: `“It’s Over” — Again.` and `It's over - again` fold to one.
 */
export function foldTitle(title: string): string {
  const folded = title
    .replace(UNSEEN, '')
    // Before NFKC, which would turn the acute accent that stands for a quote into a space.
    .replace(QUOTES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DASHES, '-')
    .trim()
  let end = folded.length
  while (LAST_PUNCTUATION.has(folded.charAt(end - 1))) end--
  return end === 0 ? folded : folded.slice(0, end)
}
