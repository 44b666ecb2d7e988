import type { RootContent } from 'mdast'
import { isTextBlock, type PlacedFact, takeFacts } from './facts.ts'
import { type HeadFact, readHeadLine } from './head-line.ts'
import { type Line, linesOf, paragraphOf, textOf } from './lines.ts'
import { readAddress } from './original-url.ts'

export interface Foot {
  readonly facts: readonly PlacedFact[]
  readonly body: readonly RootContent[]
}

/** What stands below the text: the address of the original, and what the head did not say. `known` is the head's facts. */
export function readFoot(blocks: readonly RootContent[], known: readonly PlacedFact[]): Foot {
  const knownKinds = new Set(known.map(({ fact }) => fact.kind))
  const isNews = ({ fact }: PlacedFact) => !REPEATABLE.has(fact.kind) || !knownKinds.has(fact.kind)
  const notes = blocks.filter((block) => NOTES.has(block.type))
  const body = blocks.filter((block) => !NOTES.has(block.type))
  // The lines of the last few paragraphs as one list, since an address may stand in the paragraph after its label.
  const facts: PlacedFact[] = []
  let below: readonly Line[] = []
  for (let block = body.at(-1); block !== undefined; block = body.at(-1)) {
    if (block.type === 'thematicBreak') {
      body.pop()
      continue
    }
    if (!isTextBlock(block)) break
    const lines = linesOf(block)
    const start = startOfFacts([...lines, ...below], lines.length, isNews)
    if (start === lines.length) {
      // A bare address closes the article only where nothing else names the original.
      const [line] = lines
      const isFirstUrl = lines.length === 1 && below.length === 0 && facts.length === 0 && !knownKinds.has('url')
      if (!isFirstUrl || line === undefined || readAddress(line) === null || isAnnounced(body.at(-2))) break
      below = lines
      body.pop()
      continue
    }
    facts.unshift(...takeFacts([...lines.slice(start), ...below]).taken)
    below = []
    body.pop()
    const left = paragraphOf(lines.slice(0, start))
    if (left === null) continue
    body.push(block.type === 'heading' ? { ...block, children: left.children } : left)
    break
  }
  facts.push(...below.flatMap(addressFact))
  return { facts, body: [...body, ...notes] }
}

// The head's date and byline hold; a second one at the foot is text.
const REPEATABLE: ReadonlySet<HeadFact['kind']> = new Set(['published', 'authors', 'time'])
const NOTES: ReadonlySet<RootContent['type']> = new Set(['definition', 'footnoteDefinition'])

/** The first of the lines below `end` from which on everything, to the last line, is a fact; `end` where none is. */
function startOfFacts(lines: readonly Line[], end: number, isNews: (fact: PlacedFact) => boolean): number {
  const last = lines.at(-1)
  if (last === undefined || (readHeadLine(last) === null && readAddress(last) === null)) return end
  for (let start = Math.max(0, end - 8); start < end; start++) {
    const { taken, left } = takeFacts(lines.slice(start))
    if (left.length === 0 && taken.length > 0 && taken.every(isNews)) return start
  }
  return end
}

/** “The report can be read at”, and below it the address: that is no address of the original. */
function isAnnounced(before: RootContent | undefined): boolean {
  if (before?.type !== 'paragraph') return false
  const last = linesOf(before).at(-1)
  const isLabel = last !== undefined && readHeadLine(last) !== null
  return !isLabel && !/[.!?…。！？؟"”»)\]]$/u.test(textOf(before.children))
}

function addressFact(line: Line): readonly PlacedFact[] {
  const url = readAddress(line)
  return url === null ? [] : [{ fact: { kind: 'url', url }, where: line.where }]
}
