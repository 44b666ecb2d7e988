import { useDraft } from './use-draft.ts'
import type { ChangeQuery } from './use-list-query.ts'

const TYPING_PAUSE_MS = 150

export function SearchBox({ words, onChange }: { readonly words: string; readonly onChange: ChangeQuery }) {
  const draft = useDraft(words, (text) => onChange({ words: text }, 'replace'), TYPING_PAUSE_MS)
  return (
    <label className="field">
      <span>Words</span>
      <input
        type="search"
        name="q"
        value={draft.text}
        placeholder="Search the archive"
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => draft.edit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit()
        }}
      />
    </label>
  )
}
