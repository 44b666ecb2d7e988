import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { joinLines, type Line, splitLines } from './lines.ts'

/**
 * Marks a line that starts a paragraph. Texts never contain it, because `cleanCharacters` removes it, and it is removed
 * again after parsing.
 */
export const PARAGRAPH_MARK = '\uffff'

/** A line of signs: to Markdown, an underline, an empty list item, heading or quotation. A rule has three signs or more. */
const SIGN_LINE = /^[ \t]*(?:-{1,2}|={1,2}|\+{1,2}|\*{1,2}|#{1,6}|>{1,3}|[~_|•·]{1,2})[ \t]*$/
/** `- 13 -`, a page number */
const PAGE_LINE = /^[ \t]*[-*+] ?\d{1,4} ?[-*+][ \t]*$/
const NUMBER_LINE = /^[ \t]*\d{1,9}[.)][ \t]*$/
const RULE = /^-{3,99}[ \t]*$/
const LISTED = /^[ \t]*(?:[-+*>|#]|\d{1,9}[.)])/
const INDENT = /^(?:\t| {2,40})(?=["“„«‘'(]?[\p{L}\p{N}])/u
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]」』]{0,2}$/u
/** Shorter lines may be verses or the ends of paragraphs that are wrapped. */
const MIN_PARAGRAPH = 60
/** Chinese, Japanese and Korean say more with fewer characters. */
const MIN_WIDE_PARAGRAPH = 25
/** A heading has one line above its underline. */
const MAX_UNDERLINED = 1

/**
 * Escapes the lines of a text file that are Markdown only by accident, and marks the lines that start a paragraph without
 * a blank line above them. The number of lines stays the same.
 */
export function preparePlainLines(text: string): string {
  // In fenced code, a backslash would be seen.
  if (/^(?:```|~~~)/m.test(text)) return text
  const lines = text.split('\n')
  const result = [...lines]
  let start = 0
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && /\S/.test(lines[index] ?? '')) continue
    if (index > start) prepareGroup(lines.slice(start, index), start, result)
    start = index + 1
  }
  return result.join('\n')
}

/** Changes the lines of `result` from `start` that form a group without blank lines. */
function prepareGroup(group: readonly string[], start: number, result: string[]): void {
  const isQuoted = group.some((line) => /^[ \t]*>[ \t]*\S/.test(line))
  for (const [index, line] of group.entries()) {
    const isSign = SIGN_LINE.test(line) && !(isQuoted && line.includes('>'))
    if (isSign || PAGE_LINE.test(line)) result[start + index] = line.replace(/\S/, String.raw`\$&`)
    else if (NUMBER_LINE.test(line)) result[start + index] = line.replace(/[.)]/, String.raw`\$&`)
    // Below several lines, dashes are a rule, not the underline of all of them.
    else if (index > MAX_UNDERLINED && RULE.test(line)) result[start + index] = line.replaceAll('-', '*')
  }
  for (const index of findParagraphs(group))
    result[start + index] = `${PARAGRAPH_MARK}${(group[index] ?? '').trimStart()}`
}

/** Returns the indexes of the lines that start a paragraph, without the first line. */
function findParagraphs(group: readonly string[]): readonly number[] {
  if (group.length < 2 || group.some((line) => LISTED.test(line) || line.includes('|'))) return []
  const indented = group.flatMap((line, index) => (INDENT.test(line) ? [index] : []))
  const paragraphs = areParagraphs(group, indented) ? indented : findLongLines(group)
  return paragraphs.filter((index) => index > 0)
}

/** Returns true if indented lines start paragraphs: most follow the end of a sentence. Those of verses and tables do not. */
function areParagraphs(group: readonly string[], indented: readonly number[]): boolean {
  if (indented.length === group.length) return group.every((line) => SENTENCE_END.test(line.trimEnd()))
  const inside = indented.filter((index) => index > 0)
  const behindSentences = inside.filter((index) => SENTENCE_END.test((group[index - 1] ?? '').trimEnd()))
  return inside.length > 0 && behindSentences.length * 3 >= inside.length * 2
}

/** Returns the last lines of a group if each of them is a whole paragraph: long, with the end of a sentence. */
function findLongLines(group: readonly string[]): readonly number[] {
  const first = group.findLastIndex((line) => !SENTENCE_END.test(line.trimEnd())) + 1
  const lengths = group.slice(first).map(lengthOf)
  // Above them, only the lines of a header are allowed: in a wrapped text, long lines end no sentence.
  const isWrapped = group.slice(0, first).some((line) => lengthOf(line) >= MIN_PARAGRAPH)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const areLong =
    lengths.length > 2
      ? total >= MIN_PARAGRAPH * lengths.length && lengths.every((length) => length >= MIN_PARAGRAPH / 2)
      : lengths.length === 2 && lengths.every((length) => length >= MIN_PARAGRAPH)
  return isWrapped || !areLong ? [] : group.map((_, index) => index).slice(first)
}

/** Counts a Chinese, Japanese or Korean character as more than one. */
function lengthOf(line: string): number {
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(line)
  return isWide ? (line.length * MIN_PARAGRAPH) / MIN_WIDE_PARAGRAPH : line.length
}

/** Divides paragraphs at their marked lines, and removes the marks. */
export function splitMarkedParagraphs(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.flatMap((block): readonly RootContent[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [removeMarks(block)]
    const groups: Line[][] = []
    for (const line of splitLines(block)) {
      const last = groups.at(-1)
      if (last === undefined || line.text.startsWith(PARAGRAPH_MARK)) groups.push([line])
      else last.push(line)
    }
    if (groups.length < 2) return [removeMarks(block)]
    const paragraphs = groups.map(joinLines).filter((paragraph): paragraph is Paragraph => paragraph !== null)
    return paragraphs.map(removeMarks)
  })
}

function removeMarks<Content extends RootContent | PhrasingContent>(node: Content): Content {
  if ('value' in node && node.value.includes(PARAGRAPH_MARK)) {
    return { ...node, value: node.value.replaceAll(PARAGRAPH_MARK, '') }
  }
  if (!('children' in node)) return node
  // Each kind of parent has its own type of children, and the marks are only in texts.
  const children = (node.children as readonly RootContent[]).map((child) => removeMarks(child))
  return { ...node, children }
}
