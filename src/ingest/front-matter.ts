import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { withoutUnwanted } from './clean-characters.ts'
import type { Where } from './finding-kind.ts'
import { FINDINGS } from './findings.ts'
import type { Notebook } from './notebook.ts'

const TEXT_KEYS = ['title', 'date', 'updated', 'source', 'url', 'lang', 'slug', 'summary'] as const
const LIST_KEYS = ['author', 'authors', 'tags'] as const
const KNOWN_KEYS = [...TEXT_KEYS, ...LIST_KEYS].join(', ')
const MAX_CHARACTERS = 65_536
const MAX_ALIASES = 100

/** A value of the front matter and where its key stands. */
export interface Field<Value> {
  readonly value: Value
  readonly where: Where
}

/** Only the keys that are there, with a value; texts are one line each. */
export type FrontMatter = {
  readonly [Key in (typeof TEXT_KEYS)[number]]?: Field<string>
} & {
  readonly [Key in (typeof LIST_KEYS)[number]]?: Field<readonly string[]>
}

export interface SplitText {
  readonly frontMatter: FrontMatter
  /** The text with the front matter's lines left blank, so that lines keep their numbers. */
  readonly text: string
}

/** Reads the YAML between two lines of `---` at the top. A rule of dashes above ordinary text is no front matter. */
export function splitFrontMatter(text: string, notebook: Notebook): SplitText {
  const opening = /^\s*---[ \t]*\n(?=[ \t\n]*(?:#|(?:[A-Za-z_][\w-]*|"[^"\n]*")[ \t]*:(?:\s|$)))/.exec(text)
  if (opening === null) return { frontMatter: {}, text }
  const start = opening[0].length
  const firstLine = opening[0].split('\n').length
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start))
  if (closing === null) {
    return notebook.refuse(FINDINGS.frontMatterBroken, { line: firstLine - 1, column: 1 }, 'no closing ---')
  }
  const yaml = text.slice(start, start + closing.index)
  const after = start + closing.index + closing[0].length
  const blank = text.slice(0, after).replace(/[^\n]+/g, '')
  return { frontMatter: readYaml(yaml, firstLine, notebook), text: blank + text.slice(after) }
}

function readYaml(yaml: string, firstLine: number, notebook: Notebook): FrontMatter {
  const start = { line: firstLine, column: 1 }
  if (yaml.length > MAX_CHARACTERS) {
    notebook.refuse(FINDINGS.frontMatterBroken, start, `${yaml.length} characters, above the limit of ${MAX_CHARACTERS}`)
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { schema: 'core', lineCounter, prettyErrors: false })
  const placeAt = (offset: number): Where => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const [error] = document.errors
  if (error !== undefined) {
    notebook.refuse(FINDINGS.frontMatterBroken, placeAt(error.pos[0]), error.message.toLowerCase().replace(/\.$/, ''))
  }
  if (document.contents === null) return {}
  if (!isMap(document.contents)) notebook.refuse(FINDINGS.frontMatterBroken, start, 'no keys')

  // A bomb of aliases grows only when it is resolved; resolving it here, under a limit, refuses it once for all keys.
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    notebook.refuse(FINDINGS.frontMatterBroken, start, `aliases that multiply above the limit of ${MAX_ALIASES}`)
  }

  const fields: Record<string, Field<string | readonly string[]>> = {}
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const where = placeAt(rangeStart(key))
    const node = resolve(value)
    const textKey = TEXT_KEYS.find((known) => known === name)
    const listKey = LIST_KEYS.find((known) => known === name)
    if (textKey === undefined && listKey === undefined) {
      notebook.add(FINDINGS.frontMatterUnknownKey, where, name, KNOWN_KEYS)
      continue
    }
    if (isEmpty(node)) continue
    const read = textKey === undefined ? textsOf(node, resolve) : textOf(node)
    if (read === null) {
      const expected = textKey === undefined ? 'a text or a list of texts' : 'a text'
      notebook.add(FINDINGS.frontMatterInvalid, where, name, expected, typeName(node))
    } else if (read.length > 0) fields[name] = { value: read, where }
  }
  // The loop above puts texts under text keys and lists under list keys, and nothing under any other.
  return fields as FrontMatter

  function resolve(node: unknown): unknown {
    const alias = node as { resolve?: (document: unknown) => unknown } | null
    return typeof alias?.resolve === 'function' ? alias.resolve(document) : node
  }
}

/** Numbers and truth values count as texts, as they were written: `title: 1984`. */
function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return withoutUnwanted(text).replace(/\s+/g, ' ').trim()
}

function textsOf(node: unknown, resolve: (node: unknown) => unknown): readonly string[] | null {
  const texts = isSeq(node) ? node.items.map((item) => textOf(resolve(item))) : [textOf(node)]
  return texts.includes(null) ? null : texts.filter((text) => text !== null && text !== '') as string[]
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}

function typeName(node: unknown): string {
  if (isMap(node)) return 'a mapping'
  return isSeq(node) ? 'a list' : 'something else'
}

function rangeStart(key: unknown): number {
  return (key as Node | null)?.range?.[0] ?? 0
}
