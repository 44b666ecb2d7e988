import { type DayNumber, fromDayNumber, type IsoDate } from '../../../../archive/iso-date.ts'

/** Consecutive days `start` … `end - 1`, as day numbers; unbranded, since they are reckoned with. */
export interface DaySpan {
  readonly start: number
  readonly end: number
}

/**
 * Cuts all time into periods without holes: of so many days, the weeks from a Monday, or of so many months, the longer
 * ones from the year 0. The n-th period of a step is meant wherever an index is spoken of.
 */
export interface Step {
  readonly unit: 'day' | 'month'
  readonly length: number
}

export const DAY: Step = { unit: 'day', length: 1 }
export const WEEK: Step = { unit: 'day', length: 7 }
export const FORTNIGHT: Step = { unit: 'day', length: 14 }
export const MONTH: Step = { unit: 'month', length: 1 }
export const QUARTER: Step = { unit: 'month', length: 3 }
export const YEAR: Step = { unit: 'month', length: 12 }

export function years(count: number): Step {
  return { unit: 'month', length: 12 * count }
}

/** 1 January 1970 was a Thursday. */
const FIRST_MONDAY = -3
const MS_PER_DAY = 86_400_000

/** Dates are written with four digits of a year, see `isoDate`. */
const FIRST_DAY = dayOfMonth(0)
const LAST_DAY = dayOfMonth(12 * 10_000) - 1

/** The period that a day falls into; a later one has a greater index. */
export function indexOf({ unit, length }: Step, day: number): number {
  return Math.floor((unit === 'day' ? day - FIRST_MONDAY : monthOfDay(day)) / length)
}

/** The first day of the period. */
export function startOf({ unit, length }: Step, index: number): number {
  return unit === 'day' ? index * length + FIRST_MONDAY : dayOfMonth(index * length)
}

export function countPeriods(step: Step, { start, end }: DaySpan): number {
  return indexOf(step, end - 1) - indexOf(step, start) + 1
}

/** Periods may reach beyond the days that can be written, by less than their length; those give the outermost day. */
export function dateOfDay(day: number): IsoDate {
  // A whole number of days is what a DayNumber is.
  return fromDayNumber(Math.min(Math.max(day, FIRST_DAY), LAST_DAY) as DayNumber)
}

/** Months since January of the year 0. */
function monthOfDay(day: number): number {
  const date = new Date(day * MS_PER_DAY)
  return 12 * date.getUTCFullYear() + date.getUTCMonth()
}

function dayOfMonth(month: number): number {
  // Date.UTC would take the years 0 to 99 for those from 1900 on.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY
}
