import { useMemo } from 'react'
import { type Calendar, listMonths } from '../../../archive/calendar.ts'
import type { DateRange } from '../../dates/date-range.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { groupByYear } from '../../dates/years.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'
import { OTHER_PERIOD, periodOfRange, rangeOfPeriod } from './periods.ts'

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
