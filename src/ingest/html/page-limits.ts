import { LimitError } from '../../archive/limit-error.ts'

const MAX_CHARACTERS = 8 * 1024 * 1024
/** Five times as many as the largest of 1,300 pages of news has. Steps of the extraction take quadratic time in a row of elements. */
const MAX_TAGS = 50_000
/** Pages of news have up to about 60. Steps of the extraction take time in proportion to the depth of each element. */
const MAX_PAGE_DEPTH = 400
export const TOO_DEEP_PAGE = `at most ${MAX_PAGE_DEPTH} nested elements`
/** parse5 looks through the open elements at each tag, and repeats open formatting elements in each following paragraph. */
const MAX_OPEN_PRODUCT = 20_000_000
const MAX_FORMATTING_PRODUCT = 5_000_000

const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Elements without an end tag, or whose end tag may be left out. */
const UNCLOSED = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)

/** Throws a LimitError if a page is too large to be parsed. Embedded files do not count: they are lifted out before. */
export function checkPageSize(html: string): void {
  if (html.length > MAX_CHARACTERS) {
    throw new LimitError(`at most ${MAX_CHARACTERS} characters of HTML`, String(html.length))
  }
  const { tags, open, openFormatting } = countTags(html)
  if (tags > MAX_TAGS) throw new LimitError(`at most ${MAX_TAGS} HTML tags`, String(tags))
  if (tags * open > MAX_OPEN_PRODUCT) throw new LimitError(TOO_DEEP_PAGE, `${open} among ${tags}`)
  if (tags * openFormatting > MAX_FORMATTING_PRODUCT) {
    throw new LimitError('at most 100 nested formatting tags', `${openFormatting} among ${tags}`)
  }
}

/** Counts start tags, and the largest numbers of elements that are open at once. */
function countTags(html: string): { readonly tags: number; readonly open: number; readonly openFormatting: number } {
  const largest = { tags: 0, open: 0, openFormatting: 0 }
  let [open, openFormatting] = [0, 0]
  for (const [, end, written = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const name = written.toLowerCase()
    const step = end === '' ? 1 : -1
    if (step === 1) largest.tags++
    if (!UNCLOSED.has(name)) open = Math.max(0, open + step)
    if (FORMATTING.has(name)) openFormatting = Math.max(0, openFormatting + step)
    largest.open = Math.max(largest.open, open)
    largest.openFormatting = Math.max(largest.openFormatting, openFormatting)
  }
  return largest
}

/** Throws a LimitError if an element is nested too deeply. */
export function checkPageDepth(depth: number): void {
  if (depth > MAX_PAGE_DEPTH) throw new LimitError(TOO_DEEP_PAGE, 'more')
}
