import { LimitError } from '../../archive/limit-error.ts'

const MAX_CHARACTERS = 8 * 1024 * 1024
/** Five times as many as the largest of 1,300 pages of news has. Steps of the extraction take quadratic time in a row of elements. */
const MAX_TAGS = 50_000
/** Pages of news have up to about 60. Steps of the extraction take time in proportion to the depth of each element. */
const MAX_PAGE_DEPTH = 400

/** Throws a LimitError if a page has too many characters or tags to be parsed. Embedded files do not count: they are lifted out before. */
export function checkPageSize(html: string): void {
  if (html.length > MAX_CHARACTERS) {
    throw new LimitError(`at most ${MAX_CHARACTERS} characters of HTML`, String(html.length))
  }
  const tags = html.match(/<[a-z]/gi)?.length ?? 0
  if (tags > MAX_TAGS) throw new LimitError(`at most ${MAX_TAGS} HTML tags`, String(tags))
}

/** Throws a LimitError if the elements of a page are nested too deeply. */
export function checkPageDepth(root: Element): void {
  let depth = 0
  for (let node: Element | null = root; node !== null; ) {
    if (depth > MAX_PAGE_DEPTH) throw new LimitError(`at most ${MAX_PAGE_DEPTH} nested elements`, 'more')
    const child: Element | null = node.firstElementChild
    if (child !== null) {
      node = child
      depth++
      continue
    }
    while (node !== null && node !== root && node.nextElementSibling === null) {
      node = node.parentElement
      depth--
    }
    node = node === null || node === root ? null : node.nextElementSibling
  }
}
