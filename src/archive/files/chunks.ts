import { bisect } from '../bisect.ts'
import { type Calendar, type MonthOfArchive, listMonths } from '../calendar.ts'
import { type Ordinal, type OrdinalRange, toOrdinal } from '../ids.ts'
import type { IsoMonth } from '../iso-date.ts'

/** The maximum number of rows in a chunk: about 9 KB gzipped for real news, and more than a screen shows. */
export const MAX_CHUNK_ROWS = 64
/** The number of rows in the prerendered page of the list. */
export const FIRST_ROWS = 15

/** A range of articles whose rows and article files are published together, under one hash. */
export interface Chunk extends OrdinalRange {
  /**
   * The period of the chunk: `1980s`, `1987`, `1987-03`, `1987-03.2`, `undated`. It does not change if articles of
   * other periods are added.
   */
  readonly name: string
}

export type Chunks = readonly Chunk[]

/** The position of an article in its chunk. */
export interface ChunkPosition {
  readonly chunk: number
  readonly name: string
  readonly index: number
}

/**
 * Cuts the archive into chunks of decades, of years if a decade has too many articles, of months if a year has too
 * many, and of parts of months. Therefore an added article changes only the chunks of its own period, and the calendar
 * alone determines the chunk of an article.
 */
export function cutIntoChunks(calendar: Calendar): Chunks {
  return cutPeriods(listMonths(calendar), [decadeOf, yearOf, wholeMonth])
}

/** Throws a RangeError if the archive has no such ordinal. */
export function findChunkPosition(chunks: Chunks, ordinal: Ordinal): ChunkPosition {
  const number = bisect(0, chunks.length, (index) => (chunks[index]?.end ?? 0) <= ordinal)
  const chunk = chunks[number]
  if (chunk === undefined || ordinal < chunk.start) {
    throw new RangeError(`expected the ordinal of an article, found ${ordinal}`)
  }
  return { chunk: number, name: chunk.name, index: ordinal - chunk.start }
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

/** Groups consecutive months with the same name. */
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
