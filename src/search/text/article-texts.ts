import { extractBodyText } from '../../archive/article-text.ts'
import type { Article, Picture } from '../../archive/article.ts'
import { type Token, tokenise } from './tokenise.ts'
import { hasForeignUmlauts, mayHaveUmlauts, spellUmlauts } from './umlauts.ts'

interface TextFields extends Pick<Article, 'headline' | 'authors' | 'body' | 'language'> {
  readonly pictures: readonly Pick<Picture, 'caption' | 'credit'>[]
}

export interface TokenisedText {
  readonly text: string
  readonly tokens: readonly Token[]
}

export interface ArticleTokens {
  /** The texts of `listArticleTexts`. */
  readonly all: readonly TokenisedText[]
  readonly headline: TokenisedText
  readonly body: TokenisedText
}

/** Tokenises all texts of an article. The index and the search for similar articles share the tokens. */
export function tokeniseArticle(article: TextFields): ArticleTokens {
  const all = listArticleTexts(article).map((text) => ({ text, tokens: tokeniseIn(article.language, text) }))
  const [headline, body] = [all[0], all[1 + article.authors.length]]
  if (headline === undefined || body === undefined) throw new RangeError('an article has a headline and a body')
  return { all, headline, body }
}

/** Tokenises a text of an article, and adds the second spelling of German names in other languages as joined tokens. */
export function tokeniseIn(language: string, text: string): readonly Token[] {
  const tokens = tokenise(text)
  if (!mayHaveUmlauts(text) || !hasForeignUmlauts(language)) return tokens
  return tokens.flatMap((token) => {
    const term = token.isJoined ? null : spellUmlauts(text.slice(token.start, token.end))
    return term === null ? [token] : [token, { ...token, term, isJoined: true }]
  })
}

/**
 * Lists the texts of an article that are indexed; the headline is the first. The source is not indexed as text but as a
 * facet: many papers are named after their town, and the town's name would match all of their articles.
 */
export function listArticleTexts(article: TextFields): readonly string[] {
  return [
    article.headline,
    ...article.authors,
    extractBodyText(article),
    ...article.pictures.flatMap(({ caption, credit }) => [caption, credit ?? '']),
    ...article.body.flatMap((block) => (block.kind === 'related' ? block.references.map(({ title }) => title) : [])),
  ]
}
