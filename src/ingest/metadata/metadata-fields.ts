import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Where } from '../diagnostics/finding-kind.ts'
import { type HeadFact, readFollowingUrl, readHeadLine } from './metadata-line.ts'
import { type Line, linesOf } from '../markdown/lines.ts'

export interface PlacedFact {
  readonly fact: HeadFact
  readonly where: Where
}

export function isTextBlock(block: RootContent): block is Heading | Paragraph {
  return block.type === 'heading' || block.type === 'paragraph'
}

/** The facts at the top of a paragraph; an address may stand on the line after its label. */
export function takeFacts(lines: readonly Line[]): {
  readonly taken: readonly PlacedFact[]
  readonly left: readonly Line[]
} {
  const taken: PlacedFact[] = []
  let index = 0
  for (; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const follows = taken.at(-1)?.fact.kind === 'url-follows' ? readFollowingUrl(line) : null
    const facts = follows === null ? readHeadLine(line) : [follows]
    if (facts === null) break
    taken.push(...facts.map((fact) => ({ fact, where: line.where })))
  }
  return { taken, left: lines.slice(index) }
}

/** The facts of a block that holds nothing else; null for other blocks. */
export function readWhole(block: Heading | Paragraph): readonly PlacedFact[] | null {
  const { taken, left } = takeFacts(linesOf(block))
  return left.length === 0 && taken.length > 0 ? taken : null
}
