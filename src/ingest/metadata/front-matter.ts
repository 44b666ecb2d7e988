import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import { removeUnwanted } from '../text/clean-characters.ts'
import { foldSpace } from '../text/fold-space.ts'
import { type Diagnostics, FILE_START, type Position } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { parseYaml } from '../text/parse-yaml.ts'

const TEXT_KEYS = ['title', 'date', 'updated', 'source', 'url', 'lang', 'slug', 'summary', 'saved'] as const
const LIST_KEYS = ['author', 'authors', 'tags'] as const
const KNOWN_KEYS = [...TEXT_KEYS, ...LIST_KEYS].join(', ')

/** A value of the front matter and the position of its key. */
export interface Field<Value> {
  readonly value: Value
  readonly position: Position
}

/** Contains only keys that have a value. White space in texts is folded to single spaces. */
export type FrontMatter = {
  readonly [Key in (typeof TEXT_KEYS)[number]]?: Field<string>
} & {
  readonly [Key in (typeof LIST_KEYS)[number]]?: Field<readonly string[]>
}

export interface SplitText {
  readonly frontMatter: FrontMatter
  /** The text with blank lines instead of the front matter, so that line numbers stay the same. */
  readonly text: string
}

/** Parses the YAML between two lines of `---` at the top. A thematic break above ordinary text is not front matter. */
export function splitFrontMatter(text: string, diagnostics: Diagnostics): SplitText {
  const opening = /^\s*---[ \t]*\n(?=[ \t\n]*(?:#|(?:[A-Za-z_][\w-]*|"[^"\n]*")[ \t]*:(?:\s|$)))/.exec(text)
  if (opening === null) return { frontMatter: {}, text }
  const start = opening[0].length
  const firstLine = opening[0].split('\n').length
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start))
  if (closing === null) {
    return diagnostics.fail(FINDINGS.frontMatterBroken, { line: firstLine - 1, column: 1 }, 'no closing ---')
  }
  const yaml = text.slice(start, start + closing.index)
  const after = start + closing.index + closing[0].length
  const blank = text.slice(0, after).replace(/[^\n]+/g, '')
  return { frontMatter: parseFrontMatter(yaml, firstLine, diagnostics), text: blank + text.slice(after) }
}

function parseFrontMatter(yaml: string, firstLine: number, diagnostics: Diagnostics): FrontMatter {
  const inFile = ({ line, column }: Position): Position => ({ line: line + firstLine - 1, column })
  const parsed = parseYaml(yaml)
  if (parsed.kind === 'broken') {
    return diagnostics.fail(FINDINGS.frontMatterBroken, inFile(parsed.position), parsed.reason)
  }
  const { document, positionAt } = parsed
  if (document.contents === null) return {}
  if (!isMap(document.contents)) return diagnostics.fail(FINDINGS.frontMatterBroken, inFile(FILE_START), 'no keys')
  return readFields(document.contents, document, (offset) => inFile(positionAt(offset)), diagnostics)
}

function readFields(
  map: YAMLMap,
  document: Document,
  positionAt: (offset: number) => Position,
  diagnostics: Diagnostics,
): FrontMatter {
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node)
  const fields: Record<string, Field<string | readonly string[]>> = {}
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const position = positionAt((isNode(key) ? key.range?.[0] : null) ?? 0)
    const node = resolve(value)
    const textKey = TEXT_KEYS.find((known) => known === name)
    const listKey = LIST_KEYS.find((known) => known === name)
    if (textKey === undefined && listKey === undefined) {
      diagnostics.add(FINDINGS.frontMatterUnknownKey, position, name, KNOWN_KEYS)
      continue
    }
    if (isEmpty(node)) continue
    const read = textKey === undefined ? textsOf(node, resolve) : textOf(node)
    if (read === null) {
      const expected = textKey === undefined ? 'a text or a list of texts' : 'a text'
      diagnostics.add(FINDINGS.frontMatterInvalid, position, name, expected, typeName(node))
    } else if (read.length > 0) fields[name] = { value: read, position }
  }
  // The loop assigns texts to text keys, lists to list keys, and nothing to other keys.
  return fields as FrontMatter
}

/** Keeps numbers and booleans as they are written: `title: 1984` is a text. */
function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return foldSpace(removeUnwanted(text))
}

function textsOf(node: unknown, resolve: (node: unknown) => unknown): readonly string[] | null {
  const texts: string[] = []
  for (const item of isSeq(node) ? node.items : [node]) {
    const text = textOf(resolve(item))
    if (text === null) return null
    if (text !== '') texts.push(text)
  }
  return texts
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}

function typeName(node: unknown): string {
  if (isMap(node)) return 'a mapping'
  return isSeq(node) ? 'a list' : 'something else'
}
