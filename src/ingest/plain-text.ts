import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

const ENOUGH = 600

/** The words of the first blocks, as many as telling a language takes: about 600 characters. */
export function plainTextOf(blocks: readonly RootContent[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > ENOUGH) break
    if (block.type !== 'html' && block.type !== 'code') text += `${toString(block, { includeImageAlt: false, includeHtml: false })}\n`
  }
  return text
}
