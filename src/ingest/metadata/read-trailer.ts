import type { RootContent } from 'mdast'
import { isTextBlock, type LocatedField, takeFields } from './metadata-fields.ts'
import { type MetadataField, parseMetadataLine } from './metadata-line.ts'
import { type Line, linesOf, paragraphOf, textOf } from '../markdown/lines.ts'
import { readAddress, readWebAddress } from './original-url.ts'

export interface Trailer {
  readonly facts: readonly LocatedField[]
  readonly body: readonly RootContent[]
}

/** What stands below the text: the address of the original, and what the head did not say. `known` is the head's facts. */
export function readTrailer(blocks: readonly RootContent[], known: readonly LocatedField[]): Trailer {
  const knownKinds = new Set(known.map(({ fact }) => fact.kind))
  const isNews = ({ fact }: LocatedField) => !REPEATABLE.has(fact.kind) || !knownKinds.has(fact.kind)
  const notes = blocks.filter((block) => NOTES.has(block.type))
  const body = blocks.filter((block) => !NOTES.has(block.type))
  const facts: LocatedField[] = []
  // An address may stand in the paragraph after its label.
  let pending: { readonly block: RootContent; readonly line: Line } | null = null
  for (let block = body.at(-1); block !== undefined; block = body.at(-1)) {
    const isEmpty = block.type === 'heading' && block.children.length === 0
    if (block.type === 'thematicBreak' || isEmpty) {
      body.pop()
      continue
    }
    if (!isTextBlock(block)) break
    const lines = linesOf(block)
    const below = pending === null ? [] : [pending.line]
    const start = startOfFacts([...lines, ...below], lines.length, isNews)
    if (start === lines.length) {
      const [line, ...others] = lines
      const mayBeAddress = others.length === 0 && pending === null && facts.length === 0 && !knownKinds.has('url')
      if (!mayBeAddress || line === undefined || readAddress(line) === null || isAnnounced(body.at(-2))) break
      pending = { block, line }
      body.pop()
      continue
    }
    facts.unshift(...takeFields([...lines.slice(start), ...below]).taken)
    pending = null
    body.pop()
    const left = paragraphOf(lines.slice(0, start))
    if (left === null) continue
    body.push(block.type === 'heading' ? { ...block, children: left.children } : left)
    break
  }
  if (pending !== null) {
    // Without a label, an address of the web closes the article, and anything else is text.
    const url = readWebAddress(pending.line)
    if (url === null) body.push(pending.block)
    else facts.push({ fact: { kind: 'url', url }, position: pending.line.position })
  }
  return { facts, body: [...body, ...notes] }
}

// The head's date and byline hold; a second one at the foot is text.
const REPEATABLE: ReadonlySet<MetadataField['kind']> = new Set(['published', 'authors', 'time'])
const NOTES: ReadonlySet<RootContent['type']> = new Set(['definition', 'footnoteDefinition'])

/** The first of the lines below `end` from which on everything, to the last line, is a fact; `end` where none is. */
function startOfFacts(lines: readonly Line[], end: number, isNews: (fact: LocatedField) => boolean): number {
  const last = lines.at(-1)
  if (last === undefined || (parseMetadataLine(last) === null && readAddress(last) === null)) return end
  for (let start = Math.max(0, end - 8); start < end; start++) {
    const { taken, left } = takeFields(lines.slice(start))
    if (left.length === 0 && taken.length > 0 && taken.every(isNews)) return start
  }
  return end
}

/** “The report can be read at”, and below it the address: that is no address of the original. */
function isAnnounced(before: RootContent | undefined): boolean {
  if (before?.type !== 'paragraph') return false
  const last = linesOf(before).at(-1)
  const isLabel = last !== undefined && parseMetadataLine(last) !== null
  return !isLabel && !/[.!?…。！？؟"”»)\]]$/u.test(textOf(before.children))
}
