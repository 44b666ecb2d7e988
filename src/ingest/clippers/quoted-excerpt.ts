import { foldLetters } from '../text/fold-letters.ts'
import type { RootContent } from 'mdast'
import { textOf } from '../markdown/lines.ts'
import { isTextBlock } from '../metadata/located-fields.ts'

/** The excerpt of an article, and the blocks of which it is the standfirst. */
export interface QuotedExcerpt {
  readonly excerpt: string
  readonly blocks: readonly RootContent[]
}

/** The quotation is above the text, below the headline and its metadata. */
const MAX_INDEX = 4

/**
 * Reads the quotation with the heading “Excerpt” that MarkDownload writes above a text. Its words become a standfirst, unless
 * the text begins with them. The rule below it is removed. Null for other texts.
 */
export function readQuotedExcerpt(blocks: readonly RootContent[]): QuotedExcerpt | null {
  const index = blocks.slice(0, MAX_INDEX).findIndex((block) => block.type === 'blockquote')
  const quotation = blocks[index]
  if (quotation?.type !== 'blockquote') return null
  const [heading, ...content] = quotation.children
  if (heading?.type !== 'heading' || !/^excerpt$/i.test(textOf(heading.children))) return null
  const paragraphs = content.filter((block) => block.type === 'paragraph')
  const excerpt = paragraphs.map(({ children }) => textOf(children)).join(' ')
  const under = blocks.slice(blocks[index + 1]?.type === 'thematicBreak' ? index + 2 : index + 1)
  // The text of the page may have the headline of the page again.
  const below = isSameHeadline(blocks.slice(0, index), under[0]) ? under.slice(1) : under
  const start = below
    .filter(isTextBlock)
    .slice(0, 4)
    .map(({ children }) => textOf(children))
  const isRepeated =
    foldLetters(start.join(' ')).startsWith(foldLetters(excerpt)) ||
    start.some((text) => foldLetters(text) === foldLetters(excerpt))
  return { excerpt, blocks: [...blocks.slice(0, index), ...(isRepeated ? [] : content), ...below] }
}

function isSameHeadline(above: readonly RootContent[], block: RootContent | undefined): boolean {
  const headline = above.find((other) => other.type === 'heading')
  if (block?.type !== 'heading' || headline?.type !== 'heading') return false
  const words = foldLetters(textOf(block.children))
  return words !== '' && foldLetters(textOf(headline.children)).startsWith(words)
}
