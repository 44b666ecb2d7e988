import { type DayNumber, fromDayNumber, type IsoDate, LAST_DAY } from '../../../../archive/iso-date.ts'

/** The days `start` … `end - 1` as day numbers, which are plain numbers here because spans are computed. */
export interface DaySpan {
  readonly start: number
  readonly end: number
}

/**
 * Divides time into periods of `length` days or months. Weeks start on a Monday, and longer periods are counted from
 * the year 0. Periods are numbered in ascending order.
 */
export interface Step {
  readonly unit: 'day' | 'month'
  readonly length: number
}

export const MONTHS_PER_YEAR = 12

export function days(length: number): Step {
  return { unit: 'day', length }
}

export function months(length: number): Step {
  return { unit: 'month', length }
}

export function years(length: number): Step {
  return months(MONTHS_PER_YEAR * length)
}

/** 1 January 1970 was a Thursday. */
const FIRST_MONDAY = -3
const MS_PER_DAY = 86_400_000

/** ISO dates have years of four digits. */
const FIRST_DAY = firstDayOfMonth(0)

/** Returns the number of the period that has the day. */
export function findPeriodIndex({ unit, length }: Step, day: number): number {
  return Math.floor((unit === 'day' ? day - FIRST_MONDAY : monthOfDay(day)) / length)
}

/** Returns the first day of a period. */
export function findPeriodStart({ unit, length }: Step, index: number): number {
  return unit === 'day' ? index * length + FIRST_MONDAY : firstDayOfMonth(index * length)
}

/** Returns the number of periods that have a day of the span. */
export function countPeriods(step: Step, { start, end }: DaySpan): number {
  return findPeriodIndex(step, end - 1) - findPeriodIndex(step, start) + 1
}

/** Limits days of periods that reach beyond the years 0000 to 9999. */
export function dateOfDay(day: number): IsoDate {
  // The cast is safe, because day numbers are whole numbers.
  return fromDayNumber(Math.min(Math.max(day, FIRST_DAY), LAST_DAY) as DayNumber)
}

/** Returns the number of months since January of the year 0. */
function monthOfDay(day: number): number {
  const date = new Date(day * MS_PER_DAY)
  return 12 * date.getUTCFullYear() + date.getUTCMonth()
}

function firstDayOfMonth(month: number): number {
  // Date.UTC would treat the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY
}
