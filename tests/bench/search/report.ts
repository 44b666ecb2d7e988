/** One line of the table. */
export interface Figure {
  /** Such as `cold, cocoa`; with the unit it stays the same from run to run. */
  readonly name: string
  readonly unit: 'KB' | 'MB' | 'ms' | 's' | 'requests' | 'articles'
  /** At most this; null where none is set. */
  readonly target: number | null
  /** In the unit, by the name of the contestant; what could not be measured is null or not there. */
  readonly values: Readonly<Record<string, number | null>>
}

/**
 * The figures as a table; behind each peer's figure stands how many times ours it is, and behind ours a `!` where it
 * misses its target. `earlier` are ours of a smaller archive: behind them stands how much they grew.
 */
export function printTable(
  figures: readonly Figure[],
  [ours = '', ...peers]: readonly string[],
  earlier: readonly Figure[] | null,
): string {
  const head = [
    '',
    '',
    'target',
    ours,
    ...(earlier === null ? [] : ['before', '×']),
    ...peers.flatMap((peer) => [peer, '×']),
  ]
  const rows = figures.map(({ name, unit, target, values }) => {
    const own = values[ours] ?? null
    const before = earlier?.find((figure) => figure.name === name && figure.unit === unit)?.values[ours] ?? null
    const isMissed = target !== null && own !== null && own > target
    return [
      name,
      unit,
      target === null ? '' : `≤ ${printNumber(target)}`,
      `${printNumber(own)}${isMissed ? ' !' : ''}`,
      ...(earlier === null ? [] : [printNumber(before), printRatio(own, before)]),
      ...peers.flatMap((peer) => [printNumber(values[peer] ?? null), printRatio(values[peer] ?? null, own)]),
    ]
  })
  return alignColumns([head, ...rows])
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))),
  )
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n')
}

function printNumber(value: number | null): string {
  if (value === null) return '–'
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0).replace(/\.0+$/, '')
}

function printRatio(value: number | null, base: number | null): string {
  return value === null || base === null || base <= 0 ? '' : `× ${printNumber(value / base)}`
}
