import { type IndexedWord, type IndexInput, type NumberedWords, numberWords } from './number-words.ts'
import { computePrefixSums } from './prefix-sums.ts'
import { type SortedOccurrences, sortOccurrences } from './sort-occurrences.ts'

/**
 * All keys of an archive (the stems of its words and the values of its facets), as columns by key. An archive may have a
 * hundred thousand keys and millions of occurrences, too many for objects.
 */
export interface CollectedKeys extends SortedOccurrences {
  /** Keys in ascending order of UTF-16 code units. */
  readonly keys: readonly string[]
  /** The forms of each key, in the order of their first occurrence. */
  readonly forms: readonly (readonly string[])[]
  /** The occurrences of key k are at `starts[k]` … `starts[k + 1] - 1`. */
  readonly starts: Int32Array
}

/** @param mainStemmer The stemmer whose keys do not have its name; see `wordKeyOf`. */
export function collectKeys(input: IndexInput, mainStemmer: string): CollectedKeys {
  const numbered = numberWords(input, mainStemmer)
  const { used, counts } = countWords(numbered)
  const { keys, forms, keyOf, formOf } = groupByKey(numbered.words, used)
  const countsByKey = new Int32Array(keys.length)
  for (const word of used) {
    const key = keyOf[word] ?? 0
    countsByKey[key] = (countsByKey[key] ?? 0) + (counts[word] ?? 0)
  }
  const starts = computePrefixSums(countsByKey)
  return { keys, forms, starts, ...sortOccurrences(numbered, { keyOf, formOf, starts }) }
}

/** Returns the words that any article has, in the order of their first occurrence, and how often each occurs. */
function countWords({ words, articles }: NumberedWords) {
  const counts = new Int32Array(words.length)
  const used: number[] = []
  const count = (word: number) => {
    if (counts[word] === 0) used.push(word)
    counts[word] = (counts[word] ?? 0) + 1
  }
  for (const { words: own, numbers, facets } of articles) {
    for (const occurrence of own.occurrences) count(numbers[occurrence >> 1] ?? 0)
    for (const facet of facets) count(facet)
  }
  return { used, counts }
}

/** Returns the keys of the words in use and, for each of these words, the index of its key and of its form. */
function groupByKey(words: readonly IndexedWord[], used: readonly number[]) {
  const groups = new Map<string, number[]>()
  for (const word of used) {
    const key = words[word]?.key ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [word])
    else group.push(word)
  }
  const keyOf = new Int32Array(words.length)
  const formOf = new Int32Array(words.length)
  const keys = [...groups.keys()].sort()
  const forms = keys.map((key, keyIndex) =>
    (groups.get(key) ?? []).map((word, formIndex) => {
      keyOf[word] = keyIndex
      formOf[word] = formIndex
      return words[word]?.form ?? ''
    }),
  )
  return { keys, forms, keyOf, formOf }
}
