import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** No line that opens or closes code is longer. */
const MAX_FENCE = 1_000
/** Longer comments stay in the text, because their end is probably missing. */
const MAX_COMMENT = 20_000

/**
 * Removes the comments of Obsidian, between two `%%`, outside of code, with a finding. Line breaks stay. A sign behind a number,
 * as in `50%%`, and one without an end are text.
 */
export function removeComments(text: string, diagnostics: Diagnostics): string {
  if (!text.includes('%%')) return text
  let kept = ''
  let end = 0
  let count = 0
  let first = 0
  let lineStart = 0
  let position = 0
  let ticks = 0
  let fence: string | null = null
  let lineBreak = text.indexOf('\n')
  let next = text.indexOf('%%')
  while (next !== -1) {
    if (position === lineStart) {
      const mark = FENCE.exec(text.slice(lineStart, lineStart + MAX_FENCE))?.[1]
      if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    }
    // Searched once for each line, because a line may have many signs.
    if (lineBreak !== -1 && lineBreak < position) lineBreak = text.indexOf('\n', position)
    if (lineBreak !== -1 && lineBreak < next) {
      position = lineStart = lineBreak + 1
      ticks = 0
      continue
    }
    ticks += text.slice(position, next).split('`').length - 1
    const closing = text.indexOf('%%', next + 2)
    const isComment = fence === null && ticks % 2 === 0 && mayOpen(text, next)
    if (isComment && closing !== -1 && closing - next <= MAX_COMMENT) {
      if (count === 0) first = next
      count++
      kept += text.slice(end, next) + text.slice(next, closing).replace(/[^\n]+/g, '')
      end = position = closing + 2
      if (text.lastIndexOf('\n', closing) > next) ticks = 0
      lineStart = -1
      next = text.indexOf('%%', end)
    } else {
      position = next + 2
      next = closing
    }
  }
  if (count === 0) return text
  const before = text.slice(0, first).split('\n')
  diagnostics.add(FINDINGS.commentHidden, { line: before.length, column: (before.at(-1) ?? '').length + 1 }, count)
  return kept + text.slice(end)
}

function mayOpen(text: string, start: number): boolean {
  return !/[\p{L}\p{N}%]/u.test(text[start - 1] ?? '') && text[start + 2] !== '%'
}
