import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from '../diagnostics/finding-kind.ts'
import { type MetadataField, readFollowingUrl, parseMetadataLine } from './metadata-line.ts'
import { type Line, linesOf } from '../markdown/lines.ts'

export interface LocatedField {
  readonly fact: MetadataField
  readonly position: Position
}

export function isTextBlock(block: RootContent): block is Heading | Paragraph {
  return block.type === 'heading' || block.type === 'paragraph'
}

/** The facts at the top of a paragraph; an address may stand on the line after its label. */
export function takeFields(lines: readonly Line[]): {
  readonly taken: readonly LocatedField[]
  readonly left: readonly Line[]
} {
  const taken: LocatedField[] = []
  let index = 0
  for (; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const follows = taken.at(-1)?.fact.kind === 'url-follows' ? readFollowingUrl(line) : null
    const facts = follows === null ? parseMetadataLine(line) : [follows]
    if (facts === null) break
    taken.push(...facts.map((fact) => ({ fact, position: line.position })))
  }
  return { taken, left: lines.slice(index) }
}

/** The facts of a block that holds nothing else; null for other blocks. */
export function parseFieldsOnly(block: Heading | Paragraph): readonly LocatedField[] | null {
  const { taken, left } = takeFields(linesOf(block))
  return left.length === 0 && taken.length > 0 ? taken : null
}
