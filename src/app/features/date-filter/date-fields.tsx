import { useId } from 'react'
import { parseIsoDate } from '../../../archive/iso-date.ts'
import type { Span } from '../layout/load-frame.ts'
import type { DateRange } from './periods.ts'
import type { HistoryEntry } from '../../list-query/use-history-coalescing.ts'
import { useDraft } from '../../list-query/use-debounced-field.ts'
import { useEarlyValue } from '../../list-query/use-pre-hydration-value.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'

/** A year typed digit by digit is a valid date at each digit: 0002, 0020, 0202, 2020. */
const TYPING_PAUSE_MS = 500
const isWholeYear = (text: string) => !text.startsWith('0')

interface DateFieldsProps extends DateRange {
  readonly span: Span
  readonly onChange: ChangeQuery
}

export function DateFields({ from, to, span, onChange }: DateFieldsProps) {
  const problemId = useId()
  const isBackwards = from !== null && to !== null && from > to
  const shared = { span, isInvalid: isBackwards, problemId }
  return (
    <>
      <DateField
        label="From"
        value={from ?? ''}
        take={(text, entry) => onChange({ from: parseIsoDate(text) }, entry)}
        {...shared}
      />
      <DateField
        label="To"
        value={to ?? ''}
        take={(text, entry) => onChange({ to: parseIsoDate(text) }, entry)}
        {...shared}
      />
      {isBackwards && (
        <p id={problemId} role="alert" className="field-problem">
          “From” is after “To”: no day lies between them.
        </p>
      )}
    </>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly take: (text: string, entry: HistoryEntry) => void
  readonly span: Span
  readonly isInvalid: boolean
  readonly problemId: string
}

function DateField({ label, value, take, span, isInvalid, problemId }: DateFieldProps) {
  const draft = useDraft({ value, take, delayMs: TYPING_PAUSE_MS, isWhole: isWholeYear })
  const fieldRef = useEarlyValue<HTMLInputElement>(value, draft.edit)
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        ref={fieldRef}
        type="date"
        value={draft.text}
        min={span.first}
        max={span.last}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? problemId : undefined}
        onFocus={draft.begin}
        onChange={(event) => draft.edit(event.target.value)}
        onBlur={draft.commit}
      />
    </label>
  )
}
