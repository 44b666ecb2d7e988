import { useDraft } from './use-draft.ts'
import { useEarlyValue } from './use-early-value.ts'
import type { ChangeQuery } from './use-list-query.ts'

const TYPING_PAUSE_MS = 150

export function SearchBox({ words, onChange }: { readonly words: string; readonly onChange: ChangeQuery }) {
  const draft = useDraft({
    value: words,
    take: (text, entry) => onChange({ words: text }, entry),
    delayMs: TYPING_PAUSE_MS,
  })
  const fieldRef = useEarlyValue<HTMLInputElement>(words, draft.edit)
  return (
    <label className="field">
      <span>Words</span>
      <input
        ref={fieldRef}
        type="search"
        name="q"
        value={draft.text}
        placeholder="Search the archive"
        autoComplete="off"
        enterKeyHint="search"
        onFocus={draft.begin}
        onChange={(event) => draft.edit(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          // While a word is composed, Enter chooses among its spellings.
          if (key === 'Enter' && !nativeEvent.isComposing) draft.commit()
        }}
      />
    </label>
  )
}
