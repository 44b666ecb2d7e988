import type { RootContent } from 'mdast'
import { type Line, splitLines, joinLines, textOf } from '../markdown/lines.ts'
import { isTextBlock, type LocatedField, takeFields } from './located-fields.ts'
import { type MetadataField, parseMetadataLine } from './metadata-line.ts'
import { readAddress, readWebAddress } from './original-url.ts'

/** The metadata below the text, and the text without it. */
export interface Trailer {
  readonly fields: readonly LocatedField[]
  readonly body: readonly RootContent[]
}

const MAX_TRAILER_LINES = 8
/** In the trailer, lines of these kinds are text if the header has the field already. */
const HEADER_KINDS: ReadonlySet<MetadataField['kind']> = new Set(['published', 'authors', 'time'])
const NOTES: ReadonlySet<RootContent['type']> = new Set(['definition', 'footnoteDefinition'])

/** Reads the original address, and metadata that the header does not have, from the blocks at the end. */
export function readTrailer(blocks: readonly RootContent[], headerFields: readonly LocatedField[]): Trailer {
  const known = new Set(headerFields.map(({ field }) => field.kind))
  const isNew = ({ field }: LocatedField) => !HEADER_KINDS.has(field.kind) || !known.has(field.kind)
  const notes = blocks.filter((block) => NOTES.has(block.type))
  const body = blocks.filter((block) => !NOTES.has(block.type))
  // From the last block to the first.
  const groups: (readonly LocatedField[])[] = []
  // The last paragraph, if it is only an address: its label may be in the paragraph above.
  let pending: { readonly block: RootContent; readonly line: Line } | null = null
  for (let block = body.at(-1); block !== undefined; block = body.at(-1)) {
    const isEmpty = block.type === 'heading' && block.children.length === 0
    if (block.type === 'thematicBreak' || isEmpty) {
      body.pop()
      continue
    }
    if (!isTextBlock(block)) break
    const lines = splitLines(block)
    const below = pending === null ? [] : [pending.line]
    const start = findTrailerStart([...lines, ...below], lines.length, isNew)
    if (start === lines.length) {
      const [line, ...others] = lines
      const mayBeAddress = others.length === 0 && pending === null && groups.length === 0 && !known.has('url')
      if (!mayBeAddress || line === undefined || readAddress(line) === null || isAnnouncement(body.at(-2))) break
      pending = { block, line }
      body.pop()
      continue
    }
    groups.push(takeFields([...lines.slice(start), ...below]).fields)
    pending = null
    body.pop()
    const remaining = joinLines(lines.slice(0, start))
    if (remaining === null) continue
    body.push(block.type === 'heading' ? { ...block, children: remaining.children } : remaining)
    break
  }
  if (pending !== null) {
    // Without a label, only a web address is the original address. Anything else is text.
    const url = readWebAddress(pending.line)
    if (url === null) body.push(pending.block)
    else groups.push([{ field: { kind: 'url', url }, position: pending.line.position }])
  }
  return { fields: groups.toReversed().flat(), body: [...body, ...notes] }
}

/**
 * Returns the index of the first line before `end` from which all lines to the last are new metadata. Returns `end` if
 * there is none.
 */
function findTrailerStart(lines: readonly Line[], end: number, isNew: (field: LocatedField) => boolean): number {
  const last = lines.at(-1)
  if (last === undefined || (parseMetadataLine(last) === null && readAddress(last) === null)) return end
  for (let start = Math.max(0, end - MAX_TRAILER_LINES); start < end; start++) {
    const { fields, remaining } = takeFields(lines.slice(start))
    if (remaining.length === 0 && fields.length > 0 && fields.every(isNew)) return start
  }
  return end
}

/** Returns true for an unfinished sentence, such as “The report can be read at”: the address below belongs to it. */
function isAnnouncement(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  const last = splitLines(block).at(-1)
  const isLabel = last !== undefined && parseMetadataLine(last) !== null
  return !isLabel && !/[.!?…。！？؟"”»)\]]$/u.test(textOf(block.children))
}
