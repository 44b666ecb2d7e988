import { useState } from 'react'

/** All that was ever chosen while the group was open: what the reader lets go of must not vanish below the pointer. */
export function useKept(chosen: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(chosen)
  const added = chosen.filter((value) => !kept.includes(value))
  if (added.length === 0) return kept
  const all = [...kept, ...added]
  setKept(all)
  return all
}
