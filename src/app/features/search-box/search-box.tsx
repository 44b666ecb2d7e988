import type { KeyboardEvent, ReactNode } from 'react'
import { withTrailingPrefix } from '../../../search/query/with-trailing-prefix.ts'
import { useDebouncedField } from '../../list-query/use-debounced-field.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'
import { SEARCH_SHORTCUTS, useSearchShortcuts } from './use-search-shortcuts.ts'

const DEBOUNCE_MS = 150

interface SearchBoxProps {
  readonly words: string
  readonly onChange: ChangeQuery
  /** Elements beside the label. */
  readonly children: ReactNode
}

/** While the reader types, the last word is searched as a prefix. Enter and space complete the word. */
export function SearchBox({ words, onChange, children }: SearchBoxProps) {
  const field = useDebouncedField({
    value: words,
    onChange: (value, action) => onChange({ words: value }, action),
    delayMs: DEBOUNCE_MS,
    valueWhileTyping: withTrailingPrefix,
  })
  const inputRef = usePreHydrationValue<HTMLInputElement>('q', field.edit)
  useSearchShortcuts(inputRef)

  function onKeyDown(event: KeyboardEvent) {
    // An input method uses these keys itself while it composes a word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') field.commit()
    if (event.key === 'Escape' && field.text !== '') {
      event.preventDefault()
      field.clear()
    }
  }

  return (
    <div className="search-field">
      <label className="field">
        <span className="label">{messages.search}</span>
        <input
          ref={inputRef}
          type="search"
          name="q"
          value={field.text}
          placeholder={messages.placeholder}
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts={SEARCH_SHORTCUTS}
          onFocus={field.onFocus}
          onChange={(event) => field.edit(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      {children}
    </div>
  )
}
