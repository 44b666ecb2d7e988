import { useId } from 'react'
import { parseIsoDate } from '../../../archive/iso-date.ts'
import type { ArchiveSpan } from '../../dates/archive-span.ts'
import type { DateRange } from '../../dates/date-range.ts'
import { useDebouncedField } from '../../list-query/use-debounced-field.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'

const DEBOUNCE_MS = 500
/** While the reader types a year, each digit gives a valid date: 0002, 0020, 0202, 2020. */
const hasFullYear = (text: string) => !text.startsWith('0')

interface DateFieldsProps extends DateRange {
  readonly span: ArchiveSpan
  readonly onChange: ChangeQuery
}

export function DateFields({ from, to, span, onChange }: DateFieldsProps) {
  const errorId = useId()
  const hasError = from !== null && to !== null && from > to
  const shared = { span, errorId: hasError ? errorId : undefined, onChange }
  return (
    <>
      <DateField name="from" value={from ?? ''} {...shared} />
      <DateField name="to" value={to ?? ''} {...shared} />
      {hasError && (
        <p id={errorId} role="alert" className="field-error">
          {messages.fromAfterTo}
        </p>
      )}
    </>
  )
}

interface DateFieldProps {
  readonly name: 'from' | 'to'
  readonly value: string
  readonly span: ArchiveSpan
  readonly errorId: string | undefined
  readonly onChange: ChangeQuery
}

function DateField({ name, value, span, errorId, onChange }: DateFieldProps) {
  const field = useDebouncedField({
    value,
    onChange: (text, action) => onChange({ [name]: parseIsoDate(text) }, action),
    delayMs: DEBOUNCE_MS,
    isComplete: hasFullYear,
  })
  const inputRef = usePreHydrationValue<HTMLInputElement>(name, field.edit)
  return (
    <label className="field">
      <span className="label">{messages[name]}</span>
      <input
        ref={inputRef}
        type="date"
        name={name}
        value={field.text}
        min={span.first}
        max={span.last}
        aria-invalid={errorId !== undefined || undefined}
        aria-describedby={errorId}
        onFocus={field.onFocus}
        onChange={(event) => field.edit(event.target.value)}
        onBlur={field.commit}
      />
    </label>
  )
}
