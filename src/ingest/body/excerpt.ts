import type { Block } from '../../archive/article.ts'
import { extractText } from '../../archive/article-text.ts'
import { foldSpace } from '../text/fold-space.ts'
import { isCaption } from './is-caption.ts'
import { removeLastWord, trimCharacters } from '../text/trim-characters.ts'

const MAX_CHARACTERS = 220
/** Removed before the `…`. */
const SEPARATORS = new Set(' ,;:–—-')
const NONE = new Set<string>()

/** The beginning of the text without captions, cut at a word, on one line. */
export function createExcerpt(blocks: readonly Block[]): string {
  return shortenExcerpt(collectText(blocks, isCaption) || collectText(blocks, () => false))
}

/** Collects more text than an excerpt has, if there is so much. */
function collectText(blocks: readonly Block[], isLeftOut: typeof isCaption): string {
  let text = ''
  for (const block of blocks) {
    if (block.kind !== 'prose') continue
    for (const [index, node] of block.children.entries()) {
      if (node.type === 'element' && /^(?:h[1-6]|figure|hr)$/.test(node.tagName)) continue
      if (node.type === 'element' && isLeftOut(node, block.children[index - 1])) continue
      text += ` ${extractText([node])}`
      if (text.length > 2 * MAX_CHARACTERS) return text
    }
  }
  return text.trim()
}

/** Cuts at the last space, or at the last whole character in scripts without spaces. */
export function shortenExcerpt(text: string): string {
  const line = foldSpace(text)
  if (line.length <= MAX_CHARACTERS) return line
  const cut = line.slice(0, MAX_CHARACTERS).replace(/[\ud800-\udbff]$/, '')
  const atWord = removeLastWord(cut)
  return `${trimCharacters(atWord.length > MAX_CHARACTERS / 2 ? atWord : cut, NONE, SEPARATORS)}…`
}
