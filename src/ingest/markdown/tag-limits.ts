import type { ExceededLimit } from './exceeded-limit.ts'

const MAX_TAGS = 10_000
const MAX_TAG_PRODUCT = 1_000_000

/** Returns the limit of HTML that a text exceeds, or null. parse5 repeats open formatting elements in every following paragraph. */
export function findExceededTagLimit(text: string): ExceededLimit | null {
  const tags = text.match(/<[a-z]/gi)?.length ?? 0
  if (tags > MAX_TAGS) return { limit: `at most ${MAX_TAGS} HTML tags`, found: String(tags) }
  if (tags === 0) return null
  const formatting = text.match(/<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]/gi)?.length ?? 0
  if (tags * formatting <= MAX_TAG_PRODUCT) return null
  return { limit: 'at most 1000 formatting tags among 1000 HTML tags', found: `${formatting} among ${tags}` }
}
