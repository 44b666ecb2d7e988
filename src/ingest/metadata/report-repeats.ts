import type { LocatedField } from './metadata-fields.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { FrontMatter } from './front-matter.ts'
import type { MetadataField } from './metadata-line.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'

/** What an article has one of, in words, and the field of the front matter that has the last word on it. */
const SINGLE_FACTS = {
  published: { name: 'date of publication', field: 'date' },
  time: { name: 'time of day', field: 'date' },
  updated: { name: 'date of an update', field: 'updated' },
  source: { name: 'source', field: 'source' },
  url: { name: 'address of the original', field: 'url' },
} as const

interface Statement {
  readonly kind: keyof typeof SINGLE_FACTS
  /** Equal where two statements say the same. */
  readonly value: string
  readonly written: string
}

/** The first statement of a fact holds; another that differs from it is a finding, unless the front matter decides. */
export function reportRepeats(
  facts: readonly LocatedField[],
  frontMatter: FrontMatter,
  diagnostics: Diagnostics,
): void {
  const firsts = new Map<Statement['kind'], Statement>()
  for (const { fact, position } of facts) {
    for (const statement of statementsOf(fact)) {
      const first = firsts.get(statement.kind)
      const { name, field } = SINGLE_FACTS[statement.kind]
      if (first === undefined) firsts.set(statement.kind, statement)
      else if (first.value !== statement.value && frontMatter[field] === undefined) {
        diagnostics.add(FINDINGS.factRepeated, position, name, statement.written, first.written)
      }
    }
  }
}

function statementsOf(fact: MetadataField): readonly Statement[] {
  switch (fact.kind) {
    case 'published':
    case 'updated': {
      const { time, ...day } = { time: null, ...fact.reading }
      const dated: Statement = { kind: fact.kind, value: JSON.stringify(day), written: fact.written }
      return fact.kind === 'published' && time !== null
        ? [dated, { kind: 'time', value: time, written: time }]
        : [dated]
    }
    case 'time':
      return [{ kind: 'time', value: fact.time, written: fact.time }]
    case 'source':
      return [{ kind: 'source', value: fact.name, written: fact.name }]
    case 'url':
      return [{ kind: 'url', value: fact.url, written: fact.url }]
    // Authors add up, and a label says nothing by itself.
    case 'authors':
    case 'url-follows':
      return []
    default:
      return fact satisfies never
  }
}
