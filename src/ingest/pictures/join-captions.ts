import type { Element, ElementContent } from 'hast'
import type { Block } from '../../archive/article.ts'
import { extractText } from '../../archive/article-text.ts'
import { isCaption } from '../body/is-caption.ts'
import type { ParsedPicture } from './parsed-picture.ts'

const MAX_CREDIT = 120
const SENTENCE_END = /[.!?…。！？؟"”»“’')\]）」』]$/u

interface IllustratedBody {
  readonly body: readonly Block[]
  readonly pictures: readonly ParsedPicture[]
}

/** Moves a caption below a picture, in a paragraph of its own, into the figure of the picture. */
export function joinCaptions({ body, pictures }: IllustratedBody): IllustratedBody {
  const captioned = new Set<number>()

  function join(nodes: readonly ElementContent[]): ElementContent[] {
    const joined: ElementContent[] = []
    for (const node of nodes) {
      const above = joined.at(-1)
      const number = pictureOf(above)
      if (above?.type !== 'element' || number === null || !isCaptionBelow(node, above)) {
        joined.push(node)
        continue
      }
      captioned.add(number)
      joined[joined.length - 1] = { ...above, children: [...above.children, toFigcaption(node)] }
    }
    return joined
  }

  const joinedBody = body.map(
    (block): Block => (block.kind === 'prose' ? { kind: 'prose', children: join(block.children) } : block),
  )
  return {
    body: joinedBody,
    pictures: pictures.map((picture, number) =>
      captioned.has(number) ? Object.assign({}, picture, { hasCaption: true }) : picture,
    ),
  }
}

/** Returns the number of the picture of a figure without a caption. Null for any other node. */
export function pictureOf(node: ElementContent | undefined): number | null {
  if (node?.type !== 'element' || node.tagName !== 'figure' || node.children.length !== 1) return null
  const [image] = node.children
  return image?.type === 'element' && image.tagName === 'img' ? Number(image.properties['dataPicture']) : null
}

function isCaptionBelow(node: ElementContent, figure: Element): node is Element {
  return node.type === 'element' && node.tagName === 'p' && (isCaption(node, figure) || hasBoldCredit(node))
}

/** `The pier on Monday. **Ruth Pellow**` */
function hasBoldCredit({ children }: Element): boolean {
  const visible = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const last = visible.at(-1)
  if (visible.length < 2 || last?.type !== 'element' || last.tagName !== 'strong') return false
  const credit = extractText([last]).trim()
  return (
    SENTENCE_END.test(extractText(visible.slice(0, -1)).trim()) && credit.length <= MAX_CREDIT && !/[.!?]$/.test(credit)
  )
}

function toFigcaption({ children }: Element): Element {
  return { type: 'element', tagName: 'figcaption', properties: {}, children }
}
