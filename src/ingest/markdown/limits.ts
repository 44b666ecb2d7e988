const MAX_MARKDOWN_CHARACTERS = 1024 * 1024
/** The maximum depth of nested elements in the parsed tree, because all later stages are recursive. */
export const MAX_DEPTH = 100
export const TOO_DEEP = `at most ${MAX_DEPTH} nested elements`

const MAX_MARKUP_CHARACTERS = 5_000
const MAX_CONTAINERS = 50
const TOO_MANY_CONTAINERS = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){${MAX_CONTAINERS + 1}}`,
)
/** A line that starts a quotation, a list item, or the separator row of a table. */
const STRUCTURE = /^[^\S\n]*(?:[->+*|:]|\d{1,9}[.)])/m
const MAX_INDENT = 200
const MAX_CELLS = 50_000
const MAX_MARKERS = 20_000
const MAX_ITEMS = 5_000
const MAX_TAGS = 10_000
const MAX_TAG_PRODUCT = 1_000_000

export interface ExceededLimit {
  readonly limit: string
  readonly found: string
}

/**
 * Returns the first limit that the Markdown exceeds, or null.
 *
 * Each limit belongs to a step of the parsers that needs more than linear time or depth: micromark 4 rescans the
 * brackets, delimiter runs and openings of a paragraph (so their squares are summed over all paragraphs), recurses into
 * containers, and fills short rows of a table. parse5 repeats open formatting elements in every following paragraph.
 */
export function findExceededLimit(text: string): ExceededLimit | null {
  return checkLength(text) ?? checkMarkup(text) ?? checkLines(text) ?? checkTags(text)
}

function checkLength(text: string): ExceededLimit | null {
  if (text.length <= MAX_MARKDOWN_CHARACTERS) return null
  return { limit: `at most ${MAX_MARKDOWN_CHARACTERS} characters of Markdown`, found: String(text.length) }
}

function checkMarkup(text: string): ExceededLimit | null {
  // The root of a sum of squares is never more than the sum.
  if (text.length <= MAX_MARKUP_CHARACTERS) return null
  let squares = 0
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const characters = paragraph.match(/[[\]<*_~`&!\\]/g)?.length ?? 0
    squares += characters * characters
  }
  const load = Math.round(Math.sqrt(squares))
  if (load <= MAX_MARKUP_CHARACTERS) return null
  return { limit: `at most ${MAX_MARKUP_CHARACTERS} markup characters in a paragraph`, found: String(load) }
}

function checkLines(text: string): ExceededLimit | null {
  if (!STRUCTURE.test(text)) return null
  let columns = 0
  let markers = 0
  let items = 0
  let cells = 0
  for (const line of text.split('\n')) {
    if (columns === 0 && !STRUCTURE.test(line)) continue
    if (TOO_MANY_CONTAINERS.test(line))
      return { limit: `at most ${MAX_CONTAINERS} nested quotations or lists`, found: 'more' }
    markers += (/^[ \t>]*/.exec(line)?.[0].match(/>/g) ?? []).length
    if (markers > MAX_MARKERS) return { limit: `at most ${MAX_MARKERS} quotation signs`, found: 'more' }
    if (/^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)) items++
    if (items > MAX_ITEMS) return { limit: `at most ${MAX_ITEMS} list items`, found: 'more' }
    const indent = line.search(/[^ \t]/)
    if (indent > MAX_INDENT && /^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line.slice(indent, indent + 12))) {
      return { limit: `at most ${MAX_INDENT} columns before a list item`, found: String(indent) }
    }
    if (/^[\s|:>-]+$/.test(line) && line.includes('-')) columns = line.split('|').length
    cells += columns
    if (indent === -1) columns = 0
    if (cells > MAX_CELLS) return { limit: `at most ${MAX_CELLS} table cells`, found: 'more' }
  }
  return null
}

function checkTags(text: string): ExceededLimit | null {
  const tags = text.match(/<[a-z]/gi)?.length ?? 0
  if (tags > MAX_TAGS) return { limit: `at most ${MAX_TAGS} HTML tags`, found: String(tags) }
  if (tags === 0) return null
  const formatting = text.match(/<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]/gi)?.length ?? 0
  if (tags * formatting <= MAX_TAG_PRODUCT) return null
  return { limit: 'at most 1000 formatting tags among 1000 HTML tags', found: `${formatting} among ${tags}` }
}
