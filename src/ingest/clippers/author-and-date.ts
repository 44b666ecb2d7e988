import type { PhrasingContent, RootContent } from 'mdast'
import { parseDate } from '../dates/parse-date.ts'
import { joinLines, type Line, splitLines, textOf } from '../markdown/lines.ts'
import type { LocatedField } from '../metadata/located-fields.ts'
import { foldSpace } from '../text/fold-space.ts'

export interface AuthorAndDate {
  readonly fields: readonly LocatedField[]
  readonly blocks: readonly RootContent[]
}

/** The line is above the text, below the headline and pictures. */
const MAX_INDEX = 4
const MAX_NAMES = 60
/** WeChat marks texts that are published first by it. */
const MARKS = /^(?:原创|Original)\s?/

/**
 * Reads a line with the author and an emphasised date, without any label, as on pages of WeChat: `欠海两块钱 *2026年4月27日
 * 22:00*`. Without emphasis, the line must begin with one of the authors of the front matter. Null for other texts.
 */
export function readAuthorAndDate(blocks: readonly RootContent[], authors: readonly string[]): AuthorAndDate | null {
  const index = blocks.slice(0, MAX_INDEX).findIndex((block) => block.type === 'paragraph' && hasWords(block.children))
  const paragraph = blocks[index]
  if (paragraph?.type !== 'paragraph') return null
  const [line, ...others] = splitLines(paragraph)
  const found = line === undefined ? null : (parseEmphasised(line) ?? parseBehindAuthor(line, authors))
  if (line === undefined || found === null) return null
  const parsed = parseDate(found.date)
  if (parsed?.kind !== 'date' && parsed?.kind !== 'ambiguous') return null
  const { position } = line
  const fields: LocatedField[] = [{ field: { kind: 'published', parsed, written: found.date }, position }]
  const isName = authors.length === 0 && found.name !== '' && !found.name.includes(' ')
  if (isName) {
    const name = { kind: 'authors', authors: [found.name], written: found.name, isComplete: true } as const
    fields.push({ field: name, position })
  }
  const rest = joinLines(others)
  return { fields, blocks: blocks.toSpliced(index, 1, ...(rest === null ? [] : [rest])) }
}

interface NameAndDate {
  readonly name: string
  readonly date: string
}

/** Names, then the date in emphasis, then perhaps a place in emphasis. */
function parseEmphasised({ nodes }: Line): NameAndDate | null {
  const index = nodes.findIndex((node) => node.type === 'emphasis')
  const date = nodes[index]
  if (date === undefined || nodes.slice(index).some((node) => !isEmphasisOrSpace(node))) return null
  const name = textOf(nodes.slice(0, index)).replace(MARKS, '')
  const isName = name !== '' && name.length <= MAX_NAMES && !/[.!?。！？:：]$/u.test(name)
  return isName ? { name, date: textOf([date]) } : null
}

function isEmphasisOrSpace(node: PhrasingContent): boolean {
  return node.type === 'emphasis' || (node.type === 'text' && node.value.trim() === '')
}

function parseBehindAuthor({ text }: Line, authors: readonly string[]): NameAndDate | null {
  const name = authors.find((author) => text.startsWith(author))
  if (name === undefined) return null
  return { name, date: foldSpace(text.slice(name.length)).replace(/^[,|·•—–-] ?/, '') }
}

function hasWords(children: readonly PhrasingContent[]): boolean {
  return textOf(children) !== ''
}
