import type { ExceededLimit } from './exceeded-limit.ts'

const MAX_LINES = 50_000
const MAX_CONTAINERS = 50
const TOO_MANY_CONTAINERS = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){${MAX_CONTAINERS + 1}}`,
)
/** A line that starts a quotation, a list item, a footnote or the separator row of a table, or underlines a heading. */
const STRUCTURE = /^[^\S\r\n\u2028\u2029]*(?:[->+*|:=]|\d{1,9}[.)]|\[\^)/m
/** The quotation signs and the first list marker of a line, or the start of a footnote. */
const CONTAINERS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\n]{1,999}\]:)?/
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/
const MAX_INDENT = 200
const MAX_ITEM_INDENTS = 100_000
const MAX_CELLS = 50_000
const MAX_MARKERS = 20_000
const MAX_ITEMS = 5_000
/** For each underlined heading and each end of a list or quotation, micromark 4.0.2 copies the tokens of all lines above. */
const MAX_COPIED_LINES = 60_000_000
/** A list item costs a tenth of a heading. */
const COPIES = { item: 1, block: 10 } as const

/** Returns the first limit of lists, quotations, headings and tables that a text exceeds, or null. */
export function findExceededLineLimit(text: string): ExceededLimit | null {
  const lines = text.split('\n')
  if (lines.length > MAX_LINES) return { limit: `at most ${MAX_LINES} lines of Markdown`, found: String(lines.length) }
  if (!STRUCTURE.test(text)) return null
  const copies = countCopies(lines) * lines.length
  if (copies > MAX_COPIED_LINES) {
    return {
      limit: `at most ${MAX_COPIED_LINES} lines to copy for lists, quotations and headings`,
      found: String(copies),
    }
  }
  return checkLines(lines)
}

function checkLines(lines: readonly string[]): ExceededLimit | null {
  let columns = 0
  let markers = 0
  let items = 0
  let indents = 0
  let cells = 0
  for (const line of lines) {
    if (columns === 0 && !STRUCTURE.test(line)) continue
    if (TOO_MANY_CONTAINERS.test(line))
      return { limit: `at most ${MAX_CONTAINERS} nested quotations or lists`, found: 'more' }
    markers += (/^[ \t>]*/.exec(line)?.[0].match(/>/g) ?? []).length
    if (markers > MAX_MARKERS) return { limit: `at most ${MAX_MARKERS} quotation signs`, found: 'more' }
    const indent = line.search(/[^ \t]/)
    if (/^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)) {
      items++
      indents += indent
    }
    if (items > MAX_ITEMS) return { limit: `at most ${MAX_ITEMS} list items`, found: 'more' }
    if (indents > MAX_ITEM_INDENTS)
      return { limit: `at most ${MAX_ITEM_INDENTS} columns before list items`, found: 'more' }
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

/** Counts how often the parser copies the tokens above a line. Counts too much rather than too little. */
function countCopies(lines: readonly string[]): number {
  let copies = 0
  let quotationsAbove = 0
  let isBelowText = false
  let isInContainer = false
  for (const line of lines) {
    if (!/\S/.test(line)) {
      isBelowText = false
      quotationsAbove = 0
      continue
    }
    const containers = CONTAINERS.exec(line)?.[0] ?? ''
    const quotations = containers.split('>').length - 1
    const hasMarker = /[^ \t>]/.test(containers)
    const isPlain = containers === ''
    if (containers.endsWith(':') || quotations !== quotationsAbove || (isBelowText && UNDERLINE.test(line)))
      copies += COPIES.block
    else if (hasMarker) copies += COPIES.item
    else if (isPlain && isInContainer) copies += COPIES.block
    // A line without a marker may still belong to the list or quotation, unless it is below a blank line.
    isInContainer = hasMarker || quotations > 0 || (isInContainer && !(isPlain && !isBelowText))
    quotationsAbove = quotations
    isBelowText = true
  }
  return copies
}
