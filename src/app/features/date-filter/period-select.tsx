import { useMemo } from 'react'
import { type Calendar, listMonths } from '../../../archive/calendar.ts'
import { numberLabel } from '../../components/counts.ts'
import { monthName } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { yearsOf } from '../months/load-months.ts'
import { type DateRange, OTHER_PERIOD, periodOf, rangeOfPeriod } from './periods.ts'
import { useEarlyValue } from '../../list-query/use-pre-hydration-value.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'

interface PeriodSelectProps extends DateRange {
  readonly calendar: Calendar
  readonly onChange: ChangeQuery
}

/** Years and months that have articles; one that is chosen fills in both dates. */
export function PeriodSelect({ calendar, from, to, onChange }: PeriodSelectProps) {
  const locale = useLocale()
  const years = useMemo(() => yearsOf(listMonths(calendar)), [calendar])
  const period = periodOf({ from, to })
  const isListed = years.some(({ year, months }) => year === period || months.some(({ month }) => month === period))
  const value = period === '' || isListed ? period : OTHER_PERIOD
  const take = (chosen: string) => onChange(rangeOfPeriod(chosen))
  const fieldRef = useEarlyValue<HTMLSelectElement>(value, take)
  return (
    <label className="field">
      <span className="label">Period</span>
      <select ref={fieldRef} value={value} onChange={(event) => take(event.target.value)}>
        <option value="">Any date</option>
        {value === OTHER_PERIOD && <option value={OTHER_PERIOD}>Other dates</option>}
        {years.map(({ year, count, months }) => (
          <optgroup key={year} label={year}>
            <option value={year}>{`All of ${year} (${numberLabel(count)})`}</option>
            {months.map(({ month, start, end }) =>
              month === null ? null : (
                <option key={month} value={month}>{`${monthName(month, locale)} (${numberLabel(end - start)})`}</option>
              ),
            )}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
