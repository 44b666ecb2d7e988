import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from '../diagnostics/diagnostics.ts'
import { type Line, splitLines } from '../markdown/lines.ts'
import { type MetadataField, parseFollowingUrl, parseMetadataLine } from './metadata-line.ts'

export interface LocatedField {
  readonly field: MetadataField
  readonly position: Position
}

export function isTextBlock(block: RootContent): block is Heading | Paragraph {
  return block.type === 'heading' || block.type === 'paragraph'
}

/** Splits lines into the fields of the leading metadata lines and the remaining lines. */
export function takeFields(lines: readonly Line[]): {
  readonly fields: readonly LocatedField[]
  readonly remaining: readonly Line[]
} {
  const located: LocatedField[] = []
  for (const [index, line] of lines.entries()) {
    const following = located.at(-1)?.field.kind === 'url-follows' ? parseFollowingUrl(line) : null
    const fields = following === null ? parseMetadataLine(line) : [following]
    if (fields === null) return { fields: located, remaining: lines.slice(index) }
    located.push(...fields.map((field) => ({ field, position: line.position })))
  }
  return { fields: located, remaining: [] }
}

/** The fields of a block that consists only of metadata; null for other blocks. */
export function parseFieldsOnly(block: Heading | Paragraph): readonly LocatedField[] | null {
  const { fields, remaining } = takeFields(splitLines(block))
  return remaining.length === 0 && fields.length > 0 ? fields : null
}
