import { useMemo } from 'react'
import { type Calendar, listMonths } from '../../../archive/calendar.ts'
import { type DateRange, isSameRange, OPEN_RANGE } from '../../dates/date-range.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { groupByYear } from '../../dates/years.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'
import { daysOfMonth, type IsoDate, type IsoMonth } from '../../../archive/iso-date.ts'

interface PeriodSelectProps extends DateRange {
  readonly calendar: Calendar
  readonly onChange: ChangeQuery
}

/** Lists the years and months that have articles. Selecting one sets both dates. */
export function PeriodSelect({ calendar, from, to, onChange }: PeriodSelectProps) {
  const locale = useLocale()
  const years = useMemo(() => groupByYear(listMonths(calendar)), [calendar])
  const period = periodOfRange({ from, to })
  const isListed = years.some(({ year, months }) => year === period || months.some(({ month }) => month === period))
  const value = period === '' || isListed ? period : OTHER_PERIOD
  const select = (selected: string) => onChange(rangeOfPeriod(selected))
  const selectRef = usePreHydrationValue<HTMLSelectElement>('period', select)
  return (
    <label className="field">
      <span className="label">{messages.period}</span>
      <select ref={selectRef} name="period" value={value} onChange={(event) => select(event.target.value)}>
        <option value="">{messages.anyDate}</option>
        {value === OTHER_PERIOD && <option value={OTHER_PERIOD}>{messages.otherDates}</option>}
        {years.map(({ year, count, months }) => (
          <optgroup key={year} label={year}>
            <option value={year}>{messages.year(year, count)}</option>
            {months.map(({ month, start, end }) =>
              month === null ? null : (
                <option key={month} value={month}>
                  {messages.month(formatMonth(month, locale), end - start)}
                </option>
              ),
            )}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** The value of the period select for a range that is not a whole year or month. */
const OTHER_PERIOD = 'other'

/** Returns `''` (any date), a year `2024`, a month `2024-03`, or `OTHER_PERIOD`. */
export function periodOfRange({ from, to }: DateRange): string {
  if (from === null && to === null) return ''
  const candidates = from === null ? [] : [from.slice(0, 4), from.slice(0, 7)]
  return candidates.find((period) => isSameRange(rangeOfPeriod(period), { from, to })) ?? OTHER_PERIOD
}

/** The inverse of `periodOfRange`. Returns the open range for anything but a year or a month. */
export function rangeOfPeriod(period: string): DateRange {
  // The casts are safe, because periods come from the dates of articles or of a query.
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01` as IsoDate, to: `${period}-12-31` as IsoDate }
  if (!/^\d{4}-\d{2}$/.test(period)) return OPEN_RANGE
  const { first, last } = daysOfMonth(period as IsoMonth)
  return { from: first, to: last }
}
