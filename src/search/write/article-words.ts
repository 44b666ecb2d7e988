import type { ArticleTokens } from '../text/article-texts.ts'
import type { Stemmers } from '../text/stem.ts'

/**
 * What the index needs of one article's texts, which depends on nothing but the article: so articles can be prepared
 * apart from each other. Positions count the words through all texts from 0; one is left free between two texts, so
 * that no phrase runs from one into the next.
 */
export interface ArticleWords {
  /** Distinct stems, in the order in which the article has them first. */
  readonly keys: readonly string[]
  /** Distinct spellings, folded, likewise. */
  readonly forms: readonly string[]
  /** The occurrences of `keys[k]` are `starts[k]` … `starts[k + 1] - 1`, in the order of the texts. */
  readonly starts: Int32Array
  readonly positions: Int32Array
  /** Of each occurrence, its place in `forms`. */
  readonly formIds: Int32Array
  /** Occurrences before this position are in the headline. */
  readonly headlineEnd: number
  readonly length: number
}

interface Met {
  readonly key: number
  readonly form: number
}

/** The stem of a folded term in a language, as `Stemmers` have it. */
export type Stem = Stemmers['stem']

/** Keeps every stem that it was asked for: articles share most of their words, and a stemmer is slow. */
export function keepStems(stem: Stem): Stem {
  const byLanguage = new Map<string, Map<string, string>>()
  return (term, language) => {
    const stems = byLanguage.get(language) ?? new Map<string, string>()
    byLanguage.set(language, stems)
    const known = stems.get(term)
    if (known !== undefined) return known
    const found = stem(term, language)
    stems.set(term, found)
    return found
  }
}

/** Of the texts of an article in their order; `stem` knows its language. */
export function wordsOf(texts: ArticleTokens['all'], language: string, stem: Stem): ArticleWords {
  const keys = new Map<string, number>()
  const forms = new Map<string, Met>()
  const met: Met[] = []
  const at: number[] = []
  let start = 0
  let headlineEnd = 0
  texts.forEach(({ tokens }, index) => {
    let end = start
    for (const { term, position } of tokens) {
      let known = forms.get(term)
      if (known === undefined) {
        known = { key: numberOf(keys, stem(term, language)), form: forms.size }
        forms.set(term, known)
      }
      met.push(known)
      at.push(start + position)
      end = start + position + 1
    }
    start = end + 1
    if (index === 0) headlineEnd = end
  })
  return {
    keys: [...keys.keys()],
    forms: [...forms.keys()],
    ...groupByKey(met, at, keys.size),
    headlineEnd,
    length: start,
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** A counting sort, which keeps the order within a key. */
function groupByKey(met: readonly Met[], at: readonly number[], keyCount: number) {
  const starts = new Int32Array(keyCount + 1)
  for (const { key } of met) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const positions = new Int32Array(met.length)
  const formIds = new Int32Array(met.length)
  const cursors = starts.slice()
  met.forEach(({ key, form }, index) => {
    const cursor = cursors[key] ?? 0
    positions[cursor] = at[index] ?? 0
    formIds[cursor] = form
    cursors[key] = cursor + 1
  })
  return { starts, positions, formIds }
}
