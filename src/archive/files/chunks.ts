import { type Calendar, type MonthOfArchive, listMonths } from '../calendar.ts'
import { type Ordinal, type OrdinalRange, toOrdinal } from '../ids.ts'
import type { IsoMonth } from '../iso-date.ts'

/** A chunk of the catalogue has at most so many rows: about 9 KB gzipped for real news, and more than fill a screen. */
export const MAX_CHUNK_ROWS = 64
/** Rows that the first screen of the list shows, and that stand in its prerendered page. */
export const FIRST_ROWS = 15

/** Consecutive ordinals whose rows and articles are published together. */
export interface Chunk extends OrdinalRange {
  /**
   * Says its time, so that it stays the same whatever is added at other times: `1980s`, `1987`, `1987-03`,
   * `1987-03.2`, `undated`.
   */
  readonly name: string
}

export type Chunks = readonly Chunk[]

/** Where an article stands in its chunk. */
export interface ChunkPosition {
  readonly chunk: number
  readonly name: string
  readonly index: number
}

/**
 * Cuts the archive along the calendar: a decade, where it has few articles, else a year, else a month, else parts of
 * a month. So an article that is added or changed touches the chunks of its own time alone, and a chunk is found
 * with nothing but the calendar.
 */
export function cutIntoChunks(calendar: Calendar): Chunks {
  return cutPeriods(listMonths(calendar), [decadeOf, yearOf, wholeMonth])
}

/** Throws a RangeError where the archive has no such ordinal. */
export function findChunkPosition(chunks: Chunks, ordinal: Ordinal): ChunkPosition {
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((chunks[middle]?.start ?? Infinity) <= ordinal) low = middle
    else high = middle - 1
  }
  const chunk = chunks[low]
  if (chunk === undefined || ordinal < chunk.start || ordinal >= chunk.end) {
    throw new RangeError(`no article has the ordinal ${ordinal}`)
  }
  return { chunk: low, name: chunk.name, index: ordinal - chunk.start }
}

type PeriodOf = (month: IsoMonth) => string

const decadeOf: PeriodOf = (month) => `${month.slice(0, 3)}0s`
const yearOf: PeriodOf = (month) => month.slice(0, 4)
const wholeMonth: PeriodOf = (month) => month

function cutPeriods(months: readonly MonthOfArchive[], [periodOf, ...finer]: readonly PeriodOf[]): Chunks {
  if (periodOf === undefined) return months.flatMap(cutMonth)
  const nameOf = ({ month }: MonthOfArchive) => (month === null ? 'undated' : periodOf(month))
  return groupBy(months, nameOf).flatMap(({ name, start, end, parts }) =>
    end - start <= MAX_CHUNK_ROWS ? [{ name, start, end }] : cutPeriods(parts, finer),
  )
}

function cutMonth({ month, start, end }: MonthOfArchive): Chunks {
  return Array.from({ length: Math.ceil((end - start) / MAX_CHUNK_ROWS) }, (_, index) => {
    const first = start + index * MAX_CHUNK_ROWS
    return {
      name: `${month ?? 'undated'}${index === 0 ? '' : `.${index + 1}`}`,
      start: toOrdinal(first),
      end: toOrdinal(Math.min(first + MAX_CHUNK_ROWS, end)),
    }
  })
}

interface Group extends Chunk {
  readonly parts: readonly MonthOfArchive[]
}

/** Runs of neighbours with the same name. */
function groupBy(months: readonly MonthOfArchive[], nameOf: (month: MonthOfArchive) => string): readonly Group[] {
  const groups: { name: string; start: Ordinal; end: Ordinal; parts: MonthOfArchive[] }[] = []
  for (const month of months) {
    const name = nameOf(month)
    const last = groups.at(-1)
    if (last?.name !== name) groups.push({ name, start: month.start, end: month.end, parts: [month] })
    else {
      last.parts.push(month)
      last.end = month.end
    }
  }
  return groups
}
