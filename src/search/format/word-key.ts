/** Less than every letter, mark and digit, so the keys of a stem are neighbours. No stem contains it. */
const SEPARATOR = ' '

/**
 * Returns the key of a stem: `ferri` for the stemmer that most articles of the archive have, and otherwise with the name of
 * the stemmer, such as `ferri en`. The name of no stemmer is empty. So a stem of one language never leads to articles of
 * another one.
 */
export function wordKeyOf(stem: string, stemmer: string, mainStemmer: string): string {
  return stemmer === mainStemmer ? stem : stem + SEPARATOR + stemmer
}

/** Returns the key without the name of its stemmer. The key of a facet value is returned unchanged. */
export function stemOfKey(key: string): string {
  const end = separatorOf(key)
  return end === -1 ? key : key.slice(0, end)
}

/** Returns the stemmer of a word's key. */
export function stemmerOfKey(key: string, mainStemmer: string): string {
  const end = separatorOf(key)
  return end === -1 ? mainStemmer : key.slice(end + 1)
}

function separatorOf(key: string): number {
  return key.startsWith(':') ? -1 : key.indexOf(SEPARATOR)
}
