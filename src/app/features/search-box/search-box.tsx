import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react'
import { withTrailingPrefix } from '../../../search/query/with-trailing-prefix.ts'
import { useDebouncedField } from '../../list-query/use-debounced-field.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'

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

/** The value of `aria-keyshortcuts`. */
const SEARCH_SHORTCUTS = '/ Control+K Meta+K'

/** These shortcuts focus the search box and select its text, from anywhere on the page. */
function useSearchShortcuts(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const input = inputRef.current
      // Behind a modal dialog the search box cannot be focused, so the key must keep its usual effect.
      if (input === null || !isSearchShortcut(event) || document.querySelector('dialog:modal') !== null) return
      event.preventDefault()
      input.focus()
      input.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [inputRef])
}

function isSearchShortcut(event: globalThis.KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target } = event
  if (defaultPrevented || altKey) return false
  // Shift is allowed, because some keyboards have the slash on a shifted key.
  if (key === '/') return !ctrlKey && !metaKey && !isTextField(target)
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
}

/** Includes selects, which find an option by the letters that are typed. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTextInput = target instanceof HTMLInputElement && !['checkbox', 'range'].includes(target.type)
  return isTextInput || target.isContentEditable || target.matches('textarea, select')
}
