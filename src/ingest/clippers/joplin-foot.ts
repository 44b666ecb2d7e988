import type { Entry } from '../metadata/front-matter/entry.ts'
import { emptyLines, type NoteFacts, toEntry, type TopLine } from './note-facts.ts'

/** No note has more properties. */
const MAX_CHARACTERS = 10_000
/** No line with the type of an item is longer. */
const MAX_TYPE = 30
/** The properties that say something about the article, by the keys of front matter. The first one of a key counts. */
const KEYS: readonly (readonly [property: string, key: string])[] = [
  ['source_url', 'source url'],
  ['author', 'author'],
  ['user_created_time', 'created'],
  ['created_time', 'created'],
]

const FOOT = /\ntype_: (\d{1,2})\s{0,9}$/
const NOTE = '1'

/** Returns true for a notebook, a tag, an attachment or another item of Joplin's RAW export that is no note. */
export function isJoplinItem(text: string): boolean {
  const type = FOOT.exec(text.slice(-MAX_TYPE))?.[1]
  return type !== undefined && type !== NOTE && /^id: [0-9a-f]{32}$/m.test(text.slice(-MAX_CHARACTERS))
}

/** Reads the properties that Joplin writes at the end of a note in its RAW export. Those of the note itself are dropped. */
export function readJoplinFoot(text: string): NoteFacts | null {
  if (!FOOT.test(text.slice(-MAX_TYPE))) return null
  const start = text.lastIndexOf('\n\n') === -1 ? 0 : text.trimEnd().lastIndexOf('\n\n') + 2
  const foot = text.slice(start)
  if (foot.length > MAX_CHARACTERS || !/^id: [0-9a-f]{32}$/m.test(foot)) return null
  const firstNumber = text.slice(0, start).split('\n').length
  const properties = new Map<string, { readonly value: string; readonly line: TopLine }>()
  const lines: TopLine[] = []
  let offset = start
  for (const written of foot.split('\n')) {
    const line = { text: written, start: offset, number: firstNumber + lines.length }
    const [, key, value = ''] = /^(\w{1,40}):(.*)$/.exec(written) ?? []
    if (key !== undefined) properties.set(key, { value: value.trim(), line })
    else if (written.trim() !== '') return null
    lines.push(line)
    offset += written.length + 1
  }
  const entries: Entry[] = []
  for (const [property, key] of KEYS) {
    const found = properties.get(property)
    if (found === undefined || entries.some((entry) => entry.key === key)) continue
    entries.push(toEntry(key, found.value, found.line))
  }
  return { entries, text: emptyLines(text, lines), tool: 'Joplin' }
}
