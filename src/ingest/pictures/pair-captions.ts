import type { ElementContent } from 'hast'
import type { Block } from '../../archive/article.ts'
import type { Caption } from '../metadata/parse-caption.ts'
import type { Position } from '../diagnostics/diagnostics.ts'
import { pictureOf } from './join-captions.ts'
import type { ParsedPicture } from './parsed-picture.ts'

interface IllustratedBody {
  readonly body: readonly Block[]
  readonly pictures: readonly ParsedPicture[]
}

/**
 * Pairs the captions of the header with the pictures above the text, in their order. A paired picture becomes a lead
 * picture and leaves the body. A caption without a picture is a lead picture that the archive does not have.
 */
export function pairCaptions(
  { body, pictures }: IllustratedBody,
  captions: readonly Caption[],
  position: Position,
): IllustratedBody {
  const [first, ...rest] = body
  const leading = first?.kind === 'prose' ? countLeadingFigures(first.children, captions.length) : 0
  const paired = new Map<number, Caption>()
  const children = first?.kind === 'prose' ? first.children : []
  for (const [index, caption] of captions.slice(0, leading).entries()) {
    const number = pictureOf(children[index])
    if (number !== null) paired.set(number, caption)
  }
  const unpaired = captions.slice(leading).map(({ caption, credit }) => createUnpaired(caption, credit, position))
  const left = children.slice(leading)
  return {
    body: leading === 0 ? body : [...(left.length === 0 ? [] : [{ kind: 'prose' as const, children: left }]), ...rest],
    pictures: [
      ...pictures.map((picture, number): ParsedPicture => {
        const caption = paired.get(number)
        return caption === undefined ? picture : { ...picture, ...caption, place: 'lead', hasCaption: true }
      }),
      ...unpaired,
    ],
  }
}

function createUnpaired(caption: string, credit: string | null, position: Position): ParsedPicture {
  return { place: 'lead', caption, credit, alt: '', sources: [], hasCaption: true, position }
}

function countLeadingFigures(nodes: readonly ElementContent[], max: number): number {
  let count = 0
  while (count < max && pictureOf(nodes[count]) !== null) count++
  return count
}
