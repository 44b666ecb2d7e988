import type { Figure } from './format-table.ts'

/** A row of the table, without values. */
export type Heading = Omit<Figure, 'values'>

/** The figures of all engines, in the order in which they were first recorded. */
export interface FigureCollection {
  readonly record: (engine: string, heading: Heading, value: number | null) => void
  readonly figures: () => readonly Figure[]
}

export function collectFigures(): FigureCollection {
  const figures = new Map<string, Figure>()
  return {
    record(engine, heading, value) {
      const key = `${heading.name} ${heading.unit}`
      const known = figures.get(key) ?? { ...heading, values: {} }
      figures.set(key, { ...known, values: { ...known.values, [engine]: value } })
    },
    figures: () => [...figures.values()],
  }
}
