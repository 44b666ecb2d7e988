import type { ExceededLimit } from './exceeded-limit.ts'
import { findExceededLineLimit } from './line-limits.ts'
import { findExceededParagraphLimit } from './paragraph-limits.ts'
import { findExceededTagLimit } from './tag-limits.ts'

const MAX_MARKDOWN_CHARACTERS = 1024 * 1024
/** The maximum depth of nested elements in the parsed tree, because all later stages are recursive. */
export const MAX_DEPTH = 100
export const TOO_DEEP = `at most ${MAX_DEPTH} nested elements`

/**
 * Returns the first limit that the Markdown exceeds, or null.
 *
 * Each limit belongs to a step of the parsers that needs more than linear time or depth, or much time for each character.
 * The limits are far above the markup of articles. At each of them, a file takes at most a few seconds.
 */
export function findExceededLimit(text: string): ExceededLimit | null {
  if (text.length > MAX_MARKDOWN_CHARACTERS) {
    return { limit: `at most ${MAX_MARKDOWN_CHARACTERS} characters of Markdown`, found: String(text.length) }
  }
  return findExceededParagraphLimit(text) ?? findExceededLineLimit(text) ?? findExceededTagLimit(text)
}
