import { lazy } from '../../../archive/lazy.ts'

/**
 * Creates a function that counts how often a text contains a word, in any case. `storm-damaged` is one word, and does not
 * count as `storm` or `damaged`. The words are counted on the first call; a word has at most 10 parts of 100 letters.
 */
export function createWordCounter(getText: () => string): (word: string) => number {
  const counts = lazy(() => countWords(getText()))
  return (word) => counts().get(word.toLowerCase()) ?? 0
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{1,100}(?:-\p{L}{1,100}){0,9}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
