import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { Marking } from './marking.ts'

/**
 * Apart from the code of the page, since most articles are opened without words. `words` are shown as they were typed.
 * Rejects where the code cannot be had: the article can be read without.
 */
export async function loadMarking(wanted: HighlightTerms, words: string): Promise<Marking> {
  const { MarkedStory } = await import('./marked-story.tsx')
  return { wanted, words, MarkedStory }
}
