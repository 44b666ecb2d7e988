import { useId, useState } from 'react'
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
/** The field contains a day such as 30 February, or only some of its parts. Its value is then empty. */
const isImpossible = (field: HTMLInputElement | null) => field?.validity.badInput === true

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

/** A date that does not exist limits nothing, and the field says so as soon as the reader leaves it. */
function DateField({ name, value, span, errorId, onChange }: DateFieldProps) {
  const ownErrorId = useId()
  const [hasOwnError, setOwnError] = useState(false)
  const field = useDebouncedField({
    value,
    onChange: (text, action) => onChange({ [name]: parseIsoDate(text) }, action),
    delayMs: DEBOUNCE_MS,
    isComplete: (text) => hasFullYear(text) && !isImpossible(inputRef.current),
  })
  const inputRef = usePreHydrationValue<HTMLInputElement>(name, field.edit)
  return (
    <>
      <label className="field">
        <span className="label">{messages[name]}</span>
        <input
          ref={inputRef}
          type="date"
          name={name}
          value={field.text}
          min={span.first}
          max={span.last}
          aria-invalid={hasOwnError || errorId !== undefined || undefined}
          aria-describedby={hasOwnError ? ownErrorId : errorId}
          onFocus={field.onFocus}
          onChange={(event) => {
            if (!isImpossible(event.target)) setOwnError(false)
            field.edit(event.target.value)
          }}
          onBlur={(event) => {
            setOwnError(isImpossible(event.target))
            field.commit()
          }}
        />
      </label>
      {hasOwnError && (
        <p id={ownErrorId} role="alert" className="field-error">
          {messages.impossible}
        </p>
      )}
    </>
  )
}
