import type { Paragraph } from 'mdast'
import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { positionOf } from '../../markdown/lines.ts'
import { closeWord, type WordEvidence } from './close-word.ts'

const MAY_BE_CUT = /[-\u2010\u00ad]\s*\n|\p{L}[-\u2010] \p{Ll}/u
// A half of a cut word has at most 100 letters: without a limit, a run of letters would be searched from each of them.
const CUT_AT_LINE_END = /(?<!\p{L})(\p{L}{1,100})[-\u2010][^\S\n]*\n\s*(\p{Ll}{1,100})/gu
/** `power⏎-⏎enhancing`, as some programs write the hyphens of a PDF file. */
const LONE_HYPHEN = /(?<!\p{L})(\p{L}{1,100})[^\S\n]*\n[^\S\n]*[-\u2010][^\S\n]*\n[^\S\n]*(\p{L}{1,100})/gu
/** `ac- counting`: a line end became a space. */
const CUT_INSIDE_LINE = /(?<!\p{L})(\p{L}{2,100})[-\u2010] (\p{Ll}{2,100})(?!\p{L})/gu
// The hyphen in `first- and second-class` does not mark a cut word.
export const SUSPENDING =
  /^(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e|i|u|en|of|och|eller|og|i|oraz|lub|и|или|та|або)(?!\p{L})/u

interface Joined {
  readonly written: string
  readonly closed: string
}

/**
 * Joins words across lines: always at a soft hyphen, and at a hyphen if a lower-case letter follows. Inside a line, joins
 * only words that the article contains elsewhere. No letter is lost.
 */
export function repairLines(paragraph: Paragraph, evidence: WordEvidence, diagnostics: Diagnostics): Paragraph {
  if (!paragraph.children.some((node) => node.type === 'text' && MAY_BE_CUT.test(node.value))) return paragraph
  const joined: Joined[] = []
  const close = (first: string, second: string, closed: string) => {
    joined.push({ written: `${first}- / ${second}`, closed })
    return closed
  }
  const children = paragraph.children.map((node) => {
    if (node.type !== 'text') return node
    const value = node.value
      .replace(/\u00ad\s*\n\s*/g, '')
      .replace(LONE_HYPHEN, (_, first: string, second: string) => close(first, second, `${first}-${second}`))
      .replace(CUT_AT_LINE_END, (whole, first: string, second: string) =>
        SUSPENDING.test(second) ? whole : close(first, second, closeWord(first, second, evidence)),
      )
      .replace(CUT_INSIDE_LINE, (whole, first: string, second: string) => {
        const isKnown = [`${first}${second}`, `${first}-${second}`].some((word) => evidence.countWord(word) > 0)
        return isKnown && !SUSPENDING.test(second) ? close(first, second, closeWord(first, second, evidence)) : whole
      })
    return Object.assign({}, node, { value })
  })
  // One finding per paragraph is enough.
  const [first] = joined
  if (first !== undefined)
    diagnostics.add(FINDINGS.wordJoined, positionOf(paragraph), first.written, first.closed, joined.length - 1)
  return { ...paragraph, children }
}
