import type { ExceededLimit } from './exceeded-limit.ts'

/** Each of them, and each address without brackets, takes up to 100 microseconds. */
const MAX_MARKUP_CHARACTERS = 50_000
/**
 * micromark 4 rescans the brackets, delimiter runs and openings of a paragraph, and moves the rest of its tokens for each
 * line. So squares are summed over all paragraphs, and the root of the sum is compared.
 */
const MAX_PARAGRAPH_MARKUP = 5_000
const MAX_PARAGRAPH_LINES = 10_000
/** Openings of HTML that is never closed: micromark 4 scans the rest of the paragraph for each. */
const MAX_SCANNED_CHARACTERS = 5_000_000
const OPENINGS: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
]

/** Returns the first limit of the text inside paragraphs that a text exceeds, or null. */
export function findExceededParagraphLimit(text: string): ExceededLimit | null {
  // The root of a sum of squares is never more than the sum.
  if (text.length <= MAX_PARAGRAPH_MARKUP) return null
  let markup = 0
  let markupSquares = 0
  let lineSquares = 0
  let scanned = 0
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const characters = paragraph.match(/[[\]<*_~`&!\\]/g)?.length ?? 0
    markup += characters + (paragraph.match(/@|:\/\/|www\./gi)?.length ?? 0)
    markupSquares += characters ** 2
    lineSquares += countTextLines(paragraph) ** 2
    if (paragraph.includes('<')) scanned += countUnclosed(paragraph) * paragraph.length
  }
  const paragraphMarkup = Math.round(Math.sqrt(markupSquares))
  const paragraphLines = Math.round(Math.sqrt(lineSquares))
  return (
    exceeds(paragraphMarkup, MAX_PARAGRAPH_MARKUP, 'markup characters in a paragraph') ??
    exceeds(markup, MAX_MARKUP_CHARACTERS, 'markup characters') ??
    exceeds(paragraphLines, MAX_PARAGRAPH_LINES, 'lines in a paragraph') ??
    exceeds(scanned, MAX_SCANNED_CHARACTERS, 'characters to scan for the ends of HTML')
  )
}

function exceeds(found: number, limit: number, unit: string): ExceededLimit | null {
  return found <= limit ? null : { limit: `at most ${limit} ${unit}`, found: String(found) }
}

/** The separator row of a table, below which the rows are paragraphs of their own. */
const SEPARATOR_ROW = /^[ \t>]*(?:[:-][ \t:-]*)?\|[ \t|:-]*$/m

/** Counts the lines that are one text. Items of a list and rows of a table are paragraphs of their own. */
function countTextLines(paragraph: string): number {
  const table = paragraph.includes('|') ? paragraph.search(SEPARATOR_ROW) : -1
  const text = table === -1 ? paragraph : paragraph.slice(0, table)
  return text.match(/^(?![ \t]*(?:[+*-]|\d{1,9}[.)])[ \t])/gm)?.length ?? 0
}

function countUnclosed(paragraph: string): number {
  let count = 0
  for (const [opening, closing] of OPENINGS) {
    let at = paragraph.indexOf(opening, paragraph.lastIndexOf(closing) + 1)
    for (; at !== -1; at = paragraph.indexOf(opening, at + opening.length)) count++
  }
  return count
}
