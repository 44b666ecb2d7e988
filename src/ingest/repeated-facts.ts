import type { PlacedFact } from './facts.ts'
import type { Where } from './finding-kind.ts'
import { FINDINGS } from './findings.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Notebook } from './notebook.ts'

/** What an article has one of, and the field of the front matter that has the last word on it. */
const SINGLE_FACTS = [
  { kind: 'published', name: 'date of publication', field: 'date' },
  { kind: 'time', name: 'time of day', field: 'date' },
  { kind: 'updated', name: 'date of an update', field: 'updated' },
  { kind: 'source', name: 'source', field: 'source' },
  { kind: 'url', name: 'address of the original', field: 'url' },
] as const

type SingleKind = (typeof SINGLE_FACTS)[number]['kind']

interface Statement {
  /** Equal where two statements say the same. */
  readonly value: string
  readonly written: string
  readonly where: Where
}

/** The first statement of a fact holds; any other that differs from it is a finding, unless the front matter decides. */
export function reportRepeats(facts: readonly PlacedFact[], frontMatter: FrontMatter, notebook: Notebook): void {
  for (const { kind, name, field } of SINGLE_FACTS) {
    if (frontMatter[field] !== undefined) continue
    const [first, ...others] = facts.flatMap((placed) => statementsOf(placed, kind))
    for (const { value, written, where } of others) {
      if (value !== first?.value) notebook.add(FINDINGS.factRepeated, where, name, written, first?.written ?? '')
    }
  }
}

function statementsOf({ fact, where }: PlacedFact, kind: SingleKind): readonly Statement[] {
  switch (fact.kind) {
    case 'published':
      if (kind === 'time') return timeOf(fact.reading, where)
      return kind === 'published' ? [{ value: dayOf(fact.reading), written: fact.written, where }] : []
    case 'updated':
      return kind === 'updated' ? [{ value: dayOf(fact.reading), written: fact.written, where }] : []
    case 'time':
      return kind === 'time' ? [{ value: fact.time, written: fact.time, where }] : []
    case 'source':
      return kind === 'source' ? [{ value: fact.name, written: fact.name, where }] : []
    case 'url':
      return kind === 'url' ? [{ value: fact.url, written: fact.url, where }] : []
    case 'authors':
    case 'url-follows':
      return []
    default:
      return fact satisfies never
  }
}
