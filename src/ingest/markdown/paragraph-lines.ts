import { isHtmlName } from './restore-non-html-tags.ts'

/**
 * A line that can begin nothing but a paragraph: a word, a number that numbers no list, a quotation, dashes or a sign
 * before a word, inline markup.
 */
const PARAGRAPH_LINE =
  /^[ \t]*(?:(?!\d{1,9}[.)](?:[ \t]|$))[\p{L}\p{N}"'“”„‘’«»‹›‚(…—–$€£¥%,;?!/@.§©]|[-+][\p{L}\p{N}]|-{2,}[ \t]*[\p{L}\p{N}]|[*_]+[\p{L}"“‘«([]|\[(?!\^?[^\]\n]*\]:)|<https?:\/\/|&(?=[\p{L}\p{N} ]))/u
/** SanitiseContext a paragraph, only a list that counts from one can begin: `22.` is a number that a line happens to start with. */
const NUMBERED_LINE = /^[ \t]*(?!1[.)])\d{1,9}[.)]/
const ANGLED_LINE = /^[ \t]*<([a-z][a-z0-9-]*)/i

/** Whether a line belongs to a paragraph, where it stands behind a blank line (`isFirst`) or inside of one. */
export function isParagraphLine(line: string, isFirst: boolean): boolean {
  if (PARAGRAPH_LINE.test(line)) return true
  if (!isFirst && NUMBERED_LINE.test(line)) return true
  const name = ANGLED_LINE.exec(line)?.[1]
  // Behind a blank line, a tag of any name that is all of its line is a block of HTML.
  return name !== undefined && !isHtmlName(name) && (!isFirst || !line.trimEnd().endsWith('>'))
}
