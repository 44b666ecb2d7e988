import type { NumberedWords } from './number-words.ts'

/** Columns of equal length. The occurrences of a key are consecutive, and ascend by ordinal and position. */
export interface Occurrences {
  readonly ordinals: Int32Array
  /**
   * Word positions in the article, from 0 through all its texts. One position is free between two texts, so that no
   * phrase matches across them. `NO_POSITION` for facets.
   */
  readonly positions: Int32Array
  /** The index of each form among the forms of its key. */
  readonly forms: Int32Array
}

/** The position of a facet value, which is not in a text. */
export const NO_POSITION = -1

/** Columns by ordinal. */
export interface ArticleLengths {
  /** Occurrences before this position are in the headline. */
  readonly headlineEnds: Int32Array
  /** The length of each article in positions: one for each word, and one for each text. */
  readonly lengths: Int32Array
}

export interface SortedOccurrences {
  readonly occurrences: Occurrences
  readonly articles: ArticleLengths
  /** The number of articles that have the key, by key. */
  readonly documentFrequencies: Int32Array
}

/** The key of each word; columns by number of the word, except `starts`. */
interface WordKeys {
  readonly keyOf: Int32Array
  /** The index of each form among the forms of its key. */
  readonly formOf: Int32Array
  /** The occurrences of key k go to `starts[k]` … `starts[k + 1] - 1`. */
  readonly starts: Int32Array
}

/**
 * Sorts all occurrences by key, and keeps the order of articles and texts within a key. It is the second pass of a
 * counting sort: the first pass counted the occurrences of each key.
 */
export function sortOccurrences({ articles }: NumberedWords, { keyOf, formOf, starts }: WordKeys): SortedOccurrences {
  const count = starts.at(-1) ?? 0
  const ordinals = new Int32Array(count)
  const positions = new Int32Array(count)
  const forms = new Int32Array(count)
  const documentFrequencies = new Int32Array(starts.length - 1)
  const headlineEnds = new Int32Array(articles.length)
  const lengths = new Int32Array(articles.length)
  const cursors = starts.slice()

  function add(word: number, ordinal: number, position: number): void {
    const key = keyOf[word] ?? 0
    const cursor = cursors[key] ?? 0
    cursors[key] = cursor + 1
    const isFirstInArticle = cursor === starts[key] || ordinals[cursor - 1] !== ordinal
    if (isFirstInArticle) documentFrequencies[key] = (documentFrequencies[key] ?? 0) + 1
    ordinals[cursor] = ordinal
    positions[cursor] = position
    forms[cursor] = formOf[word] ?? 0
  }

  articles.forEach(({ words, numbers, facets }, ordinal) => {
    for (const facet of facets) add(facet, ordinal, NO_POSITION)
    let index = 0
    let length = 0
    words.counts.forEach((countInText, textIndex) => {
      for (const end = index + countInText; index < end; index++) {
        const occurrence = words.occurrences[index] ?? 0
        // A joined word has the position of its last part.
        const isJoined = occurrence % 2 === 1
        if (!isJoined) length += 1
        add(numbers[occurrence >> 1] ?? 0, ordinal, length - 1)
      }
      if (textIndex === 0) headlineEnds[ordinal] = length
      length += 1
    })
    lengths[ordinal] = length
  })
  return { occurrences: { ordinals, positions, forms }, articles: { headlineEnds, lengths }, documentFrequencies }
}
