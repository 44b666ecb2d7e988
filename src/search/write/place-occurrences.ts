import type { IndexedArticle } from './indexed-archive.ts'

/** Columns of equal length, by key; those of one key ascend by ordinal and position. */
export interface Occurrences {
  readonly ordinals: Int32Array
  /**
   * Counts the words through all texts of an article from 0; one is left free between two texts, so that no phrase runs
   * from one into the next. `NO_POSITION` for facets.
   */
  readonly positions: Int32Array
  /** Index into the forms of the key. */
  readonly forms: Int32Array
}

/** Of the value of a facet, which an article has without it being in its texts. */
export const NO_POSITION = -1

/** Columns by ordinal. */
export interface ArticleLengths {
  /** Occurrences before this position are in the headline. */
  readonly headlineEnds: Int32Array
  /** In positions: the words, and one more for each text. */
  readonly lengths: Int32Array
}

/** Where words belong; columns by number of the word, but for `starts`. */
export interface KeyPlaces {
  readonly keyOf: Int32Array
  /** Index into the forms of the key. */
  readonly formOf: Int32Array
  /** Key k has room for its occurrences from `starts[k]` to `starts[k + 1] - 1`. */
  readonly starts: Int32Array
}

export interface PlacedOccurrences {
  readonly occurrences: Occurrences
  readonly articles: ArticleLengths
  /** How many articles have each key. */
  readonly found: Int32Array
}

/** The second pass of a counting sort by key, which keeps the order of the articles and of their texts. */
export function placeOccurrences(
  articles: readonly IndexedArticle[],
  facets: readonly Int32Array[],
  { keyOf, formOf, starts }: KeyPlaces,
): PlacedOccurrences {
  const count = starts.at(-1) ?? 0
  const ordinals = new Int32Array(count)
  const positions = new Int32Array(count)
  const forms = new Int32Array(count)
  const found = new Int32Array(starts.length - 1)
  const headlineEnds = new Int32Array(articles.length)
  const lengths = new Int32Array(articles.length)
  const cursors = starts.slice()

  function place(word: number, ordinal: number, position: number): void {
    const key = keyOf[word] ?? 0
    const at = cursors[key] ?? 0
    cursors[key] = at + 1
    if (at === starts[key] || ordinals[at - 1] !== ordinal) found[key] = (found[key] ?? 0) + 1
    ordinals[at] = ordinal
    positions[at] = position
    forms[at] = formOf[word] ?? 0
  }

  articles.forEach(({ words, numbers }, ordinal) => {
    for (const facet of facets[ordinal] ?? []) place(facet, ordinal, NO_POSITION)
    let index = 0
    let length = 0
    words.counts.forEach((inText, text) => {
      for (const end = index + inText; index < end; index++) {
        const occurrence = words.occurrences[index] ?? 0
        // A hyphenated word as one stands where the last of its parts stands.
        if (occurrence % 2 === 0) length += 1
        place(numbers[occurrence >> 1] ?? 0, ordinal, length - 1)
      }
      if (text === 0) headlineEnds[ordinal] = length
      length += 1
    })
    lengths[ordinal] = length
  })
  return { occurrences: { ordinals, positions, forms }, articles: { headlineEnds, lengths }, found }
}
