import { extractBodyText } from '../../archive/article-text.ts'
import type { Article } from '../../archive/article.ts'
import { type Token, tokenise } from './tokenise.ts'

/** What of an article has words. */
type TextFields = Pick<Article, 'headline' | 'authors' | 'body' | 'pictures'>

/** A text that was taken apart: who needs its words twice need not look for them twice. */
export interface TokenisedText {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** The texts of an article with their words, as `textsOf` has them, and those two among them that tell most. */
export interface ArticleTokens {
  readonly all: readonly TokenisedText[]
  readonly headline: TokenisedText
  readonly body: TokenisedText
}

export function tokensOf(article: TextFields): ArticleTokens {
  const all = textsOf(article).map((text) => ({ text, tokens: tokenise(text) }))
  const [headline, body] = [all[0], all[1 + article.authors.length]]
  if (headline === undefined || body === undefined) throw new RangeError('an article has a headline and a body')
  return { all, headline, body }
}

/**
 * The texts of an article in which words are found, the headline first. Its source is asked for as such: many papers are
 * named after their town, and all that they wrote would be found with the town's name.
 */
export function textsOf(article: TextFields): readonly string[] {
  return [
    article.headline,
    ...article.authors,
    extractBodyText(article),
    ...article.pictures.flatMap(({ caption, credit }) => [caption, credit ?? '']),
    ...article.body.flatMap((block) => (block.kind === 'related' ? block.references.map(({ title }) => title) : [])),
  ]
}
