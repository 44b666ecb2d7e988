import type { Article } from '../../../src/archive/article.ts'
import { listArticleTexts, tokeniseIn } from '../../../src/search/text/article-texts.ts'
import { loadStemmers, stemmerOf, type Stemmers } from '../../../src/search/text/stem.ts'

/** A word in an article. */
export interface NaiveWord {
  readonly term: string
  /** The stem of the term in the article's language, and the name of this language's stemmer. */
  readonly stem: string
  readonly stemmer: string
  /** The position of the word in its text. */
  readonly position: number
  /** The index of the text. The headline is text 0. */
  readonly text: number
}

export interface NaiveArticle {
  readonly article: Article
  readonly ordinal: number
  readonly words: readonly NaiveWord[]
  /** The number of words, plus one for each text. */
  readonly length: number
}

/** An archive as lists of words, for scans of all articles. */
export interface NaiveArchive {
  /** Articles by ordinal. */
  readonly articles: readonly NaiveArticle[]
  readonly averageLength: number
  readonly stemmers: Stemmers
}

export async function naiveArchive(articles: readonly Article[]): Promise<NaiveArchive> {
  const stemmers = await loadStemmers(articles.map(({ language }) => language))
  const taken = articles.map((article, ordinal): NaiveArticle => {
    const words = listArticleTexts(article).flatMap((text, index) =>
      tokeniseIn(article.language, text).map(({ term, position }) => ({
        term,
        stem: stemmers.stem(term, article.language),
        stemmer: stemmerOf(article.language),
        position,
        text: index,
      })),
    )
    const places = new Set(words.map(({ text, position }) => `${text}:${position}`))
    return { article, ordinal, words, length: places.size + listArticleTexts(article).length }
  })
  const sum = taken.reduce((total, { length }) => total + length, 0)
  return { articles: taken, averageLength: sum / taken.length, stemmers }
}

/** A stem with its stemmer as one text. */
export function keyOf({ stem, stemmer }: Pick<NaiveWord, 'stem' | 'stemmer'>): string {
  return `${stem} in ${stemmer}`
}

/** Returns the keys of all words that pass. */
export function keysWhere(archive: NaiveArchive, passes: (word: NaiveWord) => boolean): ReadonlySet<string> {
  return new Set(archive.articles.flatMap(({ words }) => words.filter(passes).map(keyOf)))
}
