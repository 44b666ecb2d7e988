import type { Element as HastElement, RootContent } from 'hast'
import type { PageMetadata } from './metadata/read-page-metadata.ts'

const MIN_LETTERS = 400
const MIN_LETTERS_OF_DATED = 140
const MIN_LETTERS_OF_MARKED = 40
const MAX_LINK_SHARE = 0.5
/** Titles of pages that a server shows instead of the article. */
const CHALLENGE =
  /^(?:just a moment|attention required|access denied|are you a robot|please wait|checking your browser|verifying you are human|one more step|request unsuccessful|403 forbidden|404 not found|page not found|ddos-guard|security check|pardon our interruption|you have been blocked)/i

/** Says why a page is no article; null if it is one. */
export function findReasonAgainst(metadata: PageMetadata, body: readonly RootContent[]): string | null {
  if (CHALLENGE.test(metadata.headline ?? ''))
    return `a page titled “${metadata.headline}”, which a server shows instead of the article`
  const { letters, linked } = countLetters(body)
  if (letters === 0) return 'a page without a text'
  if (linked > letters * MAX_LINK_SHARE) return 'a list of links'
  const least = metadata.isMarked ? MIN_LETTERS_OF_MARKED : metadata.date !== null ? MIN_LETTERS_OF_DATED : MIN_LETTERS
  return letters < least ? `a page with only ${letters} letters of text` : null
}

interface Letters {
  letters: number
  linked: number
}

function countLetters(nodes: readonly RootContent[]): Letters {
  const counts: Letters = { letters: 0, linked: 0 }
  const visit = (node: RootContent | HastElement['children'][number], isLinked: boolean): void => {
    if (node.type === 'text') {
      const { length } = node.value.replace(/\s+/g, '')
      counts.letters += length
      if (isLinked) counts.linked += length
    } else if (node.type === 'element')
      for (const child of node.children) visit(child, isLinked || node.tagName === 'a')
  }
  for (const node of nodes) visit(node, false)
  return counts
}
