import { type Stemmers, stemmerOf } from '../text/stem.ts'
import type { ArticleTokens } from '../text/article-texts.ts'

/**
 * The distinct words of a batch of articles, in UTF-8. Line n is word n: its folded form, its stem and the name of its
 * stemmer, such as `ferries ferri en`.
 */
export type Vocabulary = Uint8Array

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })
const LINE_END = '\n'
const SEPARATOR = ' '

/** Returns the stem of a folded term in a language, as `Stemmers` do. */
export type Stem = Stemmers['stem']

/** Numbers the words of a batch. Each form is stemmed once per language, because stemmers are slow. */
export class VocabularyBuilder {
  readonly #stem: Stem
  readonly #lines: string[] = []
  readonly #numbersByLanguage = new Map<string, Map<string, number>>()

  constructor(stem: Stem) {
    this.#stem = stem
  }

  /** Returns a function that numbers the forms of a language. */
  numbersIn(language: string): (form: string) => number {
    const numbers = this.#numbersByLanguage.get(language) ?? new Map<string, number>()
    this.#numbersByLanguage.set(language, numbers)
    const stemmer = stemmerOf(language)
    return (form) => {
      const known = numbers.get(form)
      if (known !== undefined) return known
      // Folded terms and their stems consist of letters, marks and digits, so they have no space and no line break.
      const line = [form, this.#stem(form, language), stemmer].join(SEPARATOR)
      const number = this.#lines.push(line + LINE_END) - 1
      numbers.set(form, number)
      return number
    }
  }

  vocabulary(): Vocabulary {
    return new TextEncoder().encode(this.#lines.join(''))
  }
}

/** A folded spelling with its stem in the language of its article. */
export interface Word {
  readonly form: string
  readonly stem: string
  /** The name of the stemmer; empty if the language has none. */
  readonly stemmer: string
}

/** Parses a line of a vocabulary, without its line break. */
export function parseWord(line: string): Word {
  const [form = '', stem = '', stemmer = ''] = line.split(SEPARATOR)
  return { form, stem, stemmer }
}

/** Returns the lines of a vocabulary, by number. */
export function splitVocabulary(vocabulary: Vocabulary): readonly string[] {
  return UTF_8.decode(vocabulary).split(LINE_END).slice(0, -1)
}

/**
 * The words of an article's texts, as numbers of a `Vocabulary`. They depend on nothing but the article, so articles can
 * be prepared in any order and in any thread.
 */
export interface ArticleWords {
  /** The number of occurrences in each text; the first text is the headline. */
  readonly counts: Int32Array
  /** In the order of the texts: the number of the word, doubled, plus 1 if the occurrence joins a hyphenated word. */
  readonly occurrences: Int32Array
}

/** `numberOf` numbers a form in the language of the article; see `VocabularyBuilder`. */
export function numberArticleWords(texts: ArticleTokens['all'], numberOf: (form: string) => number): ArticleWords {
  const counts = Int32Array.from(texts, ({ tokens }) => tokens.length)
  const occurrences = new Int32Array(counts.reduce((sum, count) => sum + count, 0))
  let index = 0
  for (const { tokens } of texts) {
    for (const { term, isJoined } of tokens) occurrences[index++] = numberOf(term) * 2 + (isJoined ? 1 : 0)
  }
  return { counts, occurrences }
}

interface MergedVocabulary {
  /** The distinct lines of all vocabularies. */
  readonly lines: readonly string[]
  /** For each vocabulary, the index in `lines` of each of its words. */
  readonly numbers: readonly Int32Array[]
}

/** Merges the vocabularies of all batches. Lines are ordered by their first occurrence. */
export function mergeVocabularies(vocabularies: readonly Vocabulary[]): MergedVocabulary {
  const numberByLine = new Map<string, number>()
  const numberOf = (line: string): number => {
    const number = numberByLine.get(line) ?? numberByLine.size
    numberByLine.set(line, number)
    return number
  }
  const numbers = vocabularies.map((vocabulary) => Int32Array.from(splitVocabulary(vocabulary), numberOf))
  return { lines: [...numberByLine.keys()], numbers }
}
