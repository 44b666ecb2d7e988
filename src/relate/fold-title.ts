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

/**
 * Reduces the address of a web page to the parts that identify it, for comparison only. Returns null if the text is no
 * http or https address.
 * Example: `http://www.example.org/a/?utm_source=x#top` and `https://example.org/a` both fold to `example.org/a`.
 */
export function foldUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const parameters = [...url.searchParams].filter(([name]) => !name.startsWith('utm_'))
  const query = parameters.length === 0 ? '' : `?${new URLSearchParams(parameters)}`
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${query}`
}
