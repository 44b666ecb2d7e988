import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Diagnostics, Position } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import type { ParsedYaml } from '../../text/parse-yaml.ts'
import { type Entry, type RawPair, type RawValue, toText } from './entry.ts'
import { findKey, isContainer } from './keys.ts'
import { explainQuotes } from './quotes.ts'

/** What YAML calls a list in a list is a link of a note-taking program: `author: [[Ada Quill]]`. */
const WIKI_LINK = /^\[\[[^[\]"']*\]\]$/

interface YamlSource {
  readonly text: string
  readonly document: Document
  /** The position of an offset of `text` in the file. */
  readonly positionAt: (offset: number) => Position
  readonly diagnostics: Diagnostics
}

/** Converts a YAML mapping to entries. Null if the document is no mapping. `text` is what was parsed. */
export function readYamlEntries(
  { document, positionAt }: Extract<ParsedYaml, { kind: 'read' }>,
  text: string,
  firstLine: number,
  diagnostics: Diagnostics,
): readonly Entry[] | null {
  if (!isMap(document.contents)) return null
  const source: YamlSource = {
    text,
    document,
    diagnostics,
    positionAt: (offset) => {
      const { line, column } = positionAt(offset)
      return { line: line + firstLine - 1, column }
    },
  }
  return readMap(document.contents, source)
}

function readMap(map: YAMLMap, source: YamlSource): readonly Entry[] {
  return map.items.flatMap(({ key, value }): readonly Entry[] => {
    const name = isScalar(key) ? String(key.value) : ''
    const position = source.positionAt((isNode(key) ? key.range?.[0] : null) ?? 0)
    const node = isAlias(value) ? value.resolve(source.document) : value
    if (isMap(node) && isContainer(name)) return readMap(node, source)
    const unread = findUnreadText(key, value, source.text)
    if (unread === null) return [{ key: name, value: readValue(node, source), position }]
    const found = `${name}, of which YAML reads only a part`
    source.diagnostics.add(FINDINGS.frontMatterBroken, position, found, explainQuotes(name, unread))
    return [{ key: name, value: toText(unread), position }]
  })
}

/**
 * Returns the whole value of a line of which YAML reads only a part: it takes ` #3` for a comment, `!important` for a
 * type, and `&co` for an anchor. Null for values that YAML reads as they are meant.
 */
function findUnreadText(key: unknown, value: unknown, text: string): string | null {
  if (!isScalar(key) || (value !== null && !isNode(value))) return null
  const colon = text.indexOf(':', key.range?.[1] ?? 0)
  const lineEnd = text.indexOf('\n', colon)
  const end = lineEnd === -1 ? text.length : lineEnd
  const line = text.slice(colon + 1, end).trim()
  if (line === '' || (value?.range?.[0] ?? 0) > end) return null
  const isTitle = findKey(String(key.value))?.field === 'title'
  // A headline is no list: `title: [Video] # 3`.
  if (value !== null && !isScalar(value)) return isTitle && /^[[{]/.test(line) ? line : null
  if (value?.type === 'QUOTE_DOUBLE' || value?.type === 'QUOTE_SINGLE') return null
  const isBlock = value?.type === 'BLOCK_FOLDED' || value?.type === 'BLOCK_LITERAL'
  // `> # 3` starts a text on the next lines, and a comment.
  if (isBlock && String(value.value).trim() !== '') return /[|>][-+\d]{0,4}\s+#/.test(line) ? line : null
  if (isBlock && /^[|>][-+\d]{0,4}$/.test(line)) return null
  const anchor = /^&(\S{0,100})/.exec(line)?.[1]
  const isUsed = (name: string) => text.slice(0, colon).includes(`*${name}`) || text.slice(end).includes(`*${name}`)
  const hasUnusedAnchor = anchor !== undefined && !isUsed(anchor)
  if (isBlock || hasUnusedAnchor || /^!(?!!(?:str|int|float|bool|null|timestamp)\s)/.test(line)) return line
  // A comment has a space behind its sign, except in a headline, where no program writes one.
  const comment = isTitle ? /(?:^|\s)#/ : /(?:^|\s)#[^\s#]/
  return comment.test(line) ? line : null
}

function readValue(node: unknown, source: YamlSource): RawValue {
  const resolved = isAlias(node) ? node.resolve(source.document) : node
  // Numbers and booleans stay as they are written: `title: 1984` is a text.
  if (isScalar(resolved)) {
    if (resolved.value === null) return toText('')
    return toText(typeof resolved.value === 'string' ? resolved.value : (resolved.source ?? String(resolved.value)))
  }
  const range = isNode(resolved) ? resolved.range : null
  const written = range === null || range === undefined ? '' : source.text.slice(range[0], range[1])
  if (WIKI_LINK.test(written)) return toText(written)
  if (isSeq(resolved)) return { kind: 'list', items: resolved.items.map((item) => readValue(item, source)), written }
  if (!isMap(resolved)) return toText('')
  const pairs = resolved.items.map(
    ({ key, value }): RawPair => ({ key: isScalar(key) ? String(key.value) : '', value: readValue(value, source) }),
  )
  return { kind: 'map', pairs, written }
}
