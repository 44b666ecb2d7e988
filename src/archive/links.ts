import type { Article } from './article.ts'
import type { Slug } from './ids.ts'
import { findThumbnail, type WithThumbnail } from './thumbnail.ts'

type ReferenceFields = Pick<Article, 'slug' | 'headline' | 'date' | 'source' | 'language' | 'direction'>

/** The fields of an article that a link to it shows. */
export interface ArticleReference extends ReferenceFields, WithThumbnail {}

/** A `Reference` of the text with the article that it means, if the archive has that article. */
export type ResolvedReference =
  | { readonly kind: 'resolved'; readonly target: ArticleReference }
  | { readonly kind: 'unresolved'; readonly title: string; readonly url: string | null }

/** An article about the same subject. */
export interface SimilarArticle {
  readonly target: ArticleReference
  /** The key terms that connect the two articles most, as the article with the link writes them. */
  readonly sharedWords: readonly string[]
}

/** All links of one article to others in the archive. */
export interface ArticleLinks {
  /** A list for each `related` block of the body, in the order of the text. */
  readonly related: readonly (readonly ResolvedReference[])[]
  /** Maps addresses in the prose to slugs, for the articles that the archive contains. */
  readonly inText: Readonly<Record<string, Slug>>
  /** The articles whose text links to this one, oldest first. */
  readonly mentionedIn: readonly ArticleReference[]
  /** Most similar first. */
  readonly similar: readonly SimilarArticle[]
}

export function toArticleReference(article: ReferenceFields & Pick<Article, 'pictures'>): ArticleReference {
  const { slug, headline, date, source, language, direction } = article
  return { slug, headline, date, source, language, direction, ...findThumbnail(article.pictures) }
}

/** The data of an article's page: the article, its links and its neighbours. */
export interface ArticlePage {
  readonly article: Article
  readonly links: ArticleLinks
  /** The neighbours in the order of the archive: `previous` was published before the article, `next` after it. */
  readonly previous: ArticleReference | null
  readonly next: ArticleReference | null
  /** The paths of other seed files with the same article, which are not published. */
  readonly copies: readonly string[]
}

/** A data file with consecutive articles of one chunk, `Manifest.articlesPerFile` of them, in ordinal order. */
export type ArticleFile = readonly ArticlePage[]
