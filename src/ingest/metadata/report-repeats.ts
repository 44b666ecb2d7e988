import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { FrontMatter } from './front-matter/resolve-entries.ts'
import type { LocatedField } from './located-fields.ts'
import type { MetadataField } from './metadata-line.ts'

/** The metadata that an article has once: its name in findings, and the key of the front matter that overrides it. */
const SINGLE_VALUES = {
  published: { name: 'date of publication', key: 'date' },
  time: { name: 'time of day', key: 'date' },
  updated: { name: 'date of an update', key: 'updated' },
  source: { name: 'source', key: 'source' },
  url: { name: 'original address', key: 'url' },
} as const

interface SingleValue {
  readonly kind: keyof typeof SINGLE_VALUES
  /** Equal values are not reported as repeated. */
  readonly value: string
  readonly written: string
}

/** Reports each value that differs from the first one of its kind, unless the front matter overrides both. */
export function reportRepeats(
  fields: readonly LocatedField[],
  frontMatter: FrontMatter,
  diagnostics: Diagnostics,
): void {
  const firsts = new Map<SingleValue['kind'], SingleValue>()
  for (const { field, position } of fields) {
    for (const value of toSingleValues(field)) {
      const first = firsts.get(value.kind)
      const { name, key } = SINGLE_VALUES[value.kind]
      if (first === undefined) firsts.set(value.kind, value)
      else if (first.value !== value.value && frontMatter[key] === undefined) {
        diagnostics.add(FINDINGS.factRepeated, position, name, value.written, first.written)
      }
    }
  }
}

function toSingleValues(field: MetadataField): readonly SingleValue[] {
  switch (field.kind) {
    case 'published':
    case 'updated': {
      const { time, ...day } = { time: null, ...field.parsed }
      const date: SingleValue = { kind: field.kind, value: JSON.stringify(day), written: field.written }
      return field.kind === 'published' && time !== null ? [date, { kind: 'time', value: time, written: time }] : [date]
    }
    case 'time':
      return [{ kind: 'time', value: field.time, written: field.time }]
    case 'source':
      return [{ kind: 'source', value: field.name, written: field.name }]
    case 'url':
      return [{ kind: 'url', value: field.url, written: field.url }]
    // An article can have several bylines and sections, and a label has no value.
    case 'authors':
    case 'relative':
    case 'section':
    case 'credit':
    case 'no-fact':
    case 'rest':
    case 'url-follows':
      return []
    default:
      return field satisfies never
  }
}
