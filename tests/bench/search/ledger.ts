import type { Figure } from './report.ts'

export type Heading = Omit<Figure, 'values'>

/** Gathers the figures of one contestant after the other, in the order in which they first came up. */
export interface Ledger {
  readonly record: (contestant: string, heading: Heading, value: number | null) => void
  readonly figures: () => readonly Figure[]
}

export function openLedger(): Ledger {
  const figures = new Map<string, Figure>()
  return {
    record(contestant, heading, value) {
      const key = `${heading.name} ${heading.unit}`
      const known = figures.get(key) ?? { ...heading, values: {} }
      figures.set(key, { ...known, values: { ...known.values, [contestant]: value } })
    },
    figures: () => [...figures.values()],
  }
}
