/** One row of the table. */
export interface Figure {
  /** Example: `cold, cocoa`. Name and unit together are the same in every run. */
  readonly name: string
  readonly unit: 'KB' | 'MB' | 'ms' | 's' | 'requests' | 'articles'
  /** Null if there is no limit. */
  readonly target: number | null
  /** Values in the unit, by engine. A value that was not measured is null or missing. */
  readonly values: Readonly<Record<string, number | null>>
}

/**
 * Formats the figures as a table. The value of a peer is followed by its ratio to ours; our own value is followed by `!` if
 * it exceeds its limit. `earlier` has our values for a smaller archive, which are followed by the growth.
 */
export function formatTable(
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
      target === null ? '' : `≤ ${formatNumber(target)}`,
      `${formatNumber(own)}${isMissed ? ' !' : ''}`,
      ...(earlier === null ? [] : [formatNumber(before), formatRatio(own, before)]),
      ...peers.flatMap((peer) => [formatNumber(values[peer] ?? null), formatRatio(values[peer] ?? null, own)]),
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

function formatNumber(value: number | null): string {
  if (value === null) return '–'
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0).replace(/\.0+$/, '')
}

function formatRatio(value: number | null, base: number | null): string {
  return value === null || base === null || base <= 0 ? '' : `× ${formatNumber(value / base)}`
}
