import { endToEnd } from './end-to-end.ts'
import type { IndexedArticle, IndexedArchive } from './indexed-archive.ts'
import { numberFacets } from './number-facets.ts'
import { type PlacedOccurrences, placeOccurrences } from './place-occurrences.ts'
import type { Word } from './vocabulary.ts'

/**
 * Every key of an archive, the stems of its words and the values of its facets, as columns by key: there are a hundred
 * thousand of them, and millions of occurrences, too many to be objects.
 */
export interface CollectedKeys extends PlacedOccurrences {
  /** Ascending by UTF-16 code unit. */
  readonly keys: readonly string[]
  /** The spellings of each key, in the order in which the articles have them first. */
  readonly forms: readonly (readonly string[])[]
  /** The occurrences of key k are `starts[k]` … `starts[k + 1] - 1`. */
  readonly starts: Int32Array
}

export function collectKeys({ articles, words: ofTexts }: IndexedArchive): CollectedKeys {
  const { words, facets } = numberFacets(
    articles.map(({ facetKeys }) => facetKeys),
    ofTexts,
  )
  const { met, times } = countWords(articles, facets, words.length)
  const { keys, forms, keyOf, formOf } = groupByKey(words, met)
  const counts = new Int32Array(keys.length)
  for (const word of met) {
    const key = keyOf[word] ?? 0
    counts[key] = (counts[key] ?? 0) + (times[word] ?? 0)
  }
  const starts = endToEnd(counts)
  return { keys, forms, starts, ...placeOccurrences(articles, facets, { keyOf, formOf, starts }) }
}

/** The words that any article has, in the order in which they are met first, and how often each occurs. */
function countWords(articles: readonly IndexedArticle[], facets: readonly Int32Array[], wordCount: number) {
  const times = new Int32Array(wordCount)
  const met: number[] = []
  const count = (word: number) => {
    if (times[word] === 0) met.push(word)
    times[word] = (times[word] ?? 0) + 1
  }
  articles.forEach(({ words, numbers }, ordinal) => {
    for (const occurrence of words.occurrences) count(numbers[occurrence >> 1] ?? 0)
    for (const facet of facets[ordinal] ?? []) count(facet)
  })
  return { met, times }
}

/** The keys of the words that were met, and of each of these words, which key it has and which of its forms it is. */
function groupByKey(words: readonly Word[], met: readonly number[]) {
  const groups = new Map<string, number[]>()
  for (const word of met) {
    const key = words[word]?.key ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [word])
    else group.push(word)
  }
  const keyOf = new Int32Array(words.length)
  const formOf = new Int32Array(words.length)
  const keys = [...groups.keys()].sort()
  const forms = keys.map((key, place) =>
    (groups.get(key) ?? []).map((word, form) => {
      keyOf[word] = place
      formOf[word] = form
      return words[word]?.form ?? ''
    }),
  )
  return { keys, forms, keyOf, formOf }
}
