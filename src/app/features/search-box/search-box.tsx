import { type KeyboardEvent, type ReactNode } from 'react'
import { asUnfinished } from '../../../search/query/as-unfinished.ts'
import { useDraft } from '../../list-query/use-debounced-field.ts'
import { useEarlyValue } from '../../list-query/use-pre-hydration-value.ts'
import { useFieldInHand } from '../../list-query/use-field-in-hand.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { SEARCH_KEYS, useSearchKeys } from './use-search-keys.ts'

const NAME = 'q'
const TYPING_PAUSE_MS = 150

interface SearchBoxProps {
  readonly words: string
  readonly onChange: ChangeQuery
  /** Stands beside the label. */
  readonly children: ReactNode
}

/** While the reader types, the last word is asked for as the beginning of one; Enter and a space finish it. */
export function SearchBox({ words, onChange, children }: SearchBoxProps) {
  const draft = useDraft({
    value: words,
    take: (value, entry) => onChange({ words: value }, entry),
    delayMs: TYPING_PAUSE_MS,
    meaningOf: asUnfinished,
  })
  const fieldRef = useEarlyValue<HTMLInputElement>(words, draft.edit)
  useFieldInHand(fieldRef, NAME, draft.edit)
  useSearchKeys(fieldRef)

  function onKeyDown(event: KeyboardEvent) {
    // While a word is composed, these keys are about its spellings.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') draft.commit()
    if (event.key === 'Escape' && draft.text !== '') {
      event.preventDefault()
      draft.clear()
    }
  }

  return (
    <div className="search-field">
      <label className="field">
        <span className="label">Words</span>
        <input
          ref={fieldRef}
          type="search"
          name={NAME}
          value={draft.text}
          placeholder="Search the archive"
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts={SEARCH_KEYS}
          onFocus={draft.begin}
          onChange={(event) => draft.edit(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      {children}
    </div>
  )
}
