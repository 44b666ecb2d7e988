import { unifyLetters } from '../text/letter-variants.ts'
import { isUnspaced } from '../text/tokenise.ts'
import type { LocatedEntry, SearchIndex } from './open-index.ts'
import type { SearchContext } from './plan.ts'

/** Finds the entries of a folded term, or of all words that start with it. */
export async function findTermEntries(
  { index, words }: Pick<SearchContext, 'index' | 'words'>,
  term: string,
  isPrefix: boolean,
): Promise<readonly LocatedEntry[]> {
  // In scripts without spaces, a single letter matches every pair that starts with it.
  if (isUnspaced(term)) return await index.findByPrefix(term)
  if (!isPrefix) return await findEntries(index, words.keysOf(term))
  const [entries, variants] = await Promise.all([
    index.findByPrefix(term),
    findEntries(index, words.keysWithVariants(term)),
  ])
  // A reader who has not finished typing `mueller` has already found Müller.
  const alike = variants.filter(({ key, forms }) => {
    const stemmer = words.stemmerOf(key)
    return forms.some((form) => isSameSpelling(form, term, stemmer))
  })
  return [...new Set([...entries, ...alike])]
}

/** Returns true if two folded terms are spellings of one word in the language of the stemmer. */
export function isSameSpelling(a: string, b: string, stemmer: string): boolean {
  return unifyLetters(a, stemmer) === unifyLetters(b, stemmer)
}

export async function findEntries(index: SearchIndex, keys: readonly string[]): Promise<readonly LocatedEntry[]> {
  const entries = await Promise.all(keys.map(index.findEntry))
  return entries.filter((entry) => entry !== null)
}
