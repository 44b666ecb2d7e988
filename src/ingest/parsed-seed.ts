import type { Article } from '../archive/article.ts'
import type { Finding } from '../archive/files/report.ts'
import type { Settings } from '../archive/settings.ts'
import type { CopyTraits } from './copies/copy-traits.ts'
import type { ParsedPicture } from './pictures/parsed-picture.ts'
import type { SlugCandidate } from './slugs/slug-candidate.ts'

/** The settings that affect how a single file is parsed. */
export type ParseSettings = Pick<Settings, 'language' | 'dateOrder'>

/** An article as its file determines it: its pictures are still to be found. */
export interface ParsedContent extends Omit<Article, 'slug' | 'pictures'> {
  readonly pictures: readonly ParsedPicture[]
}

/** The metadata of an article, as far as its file determines them: the final slug depends on the other articles. */
export interface ParsedArticleHead {
  readonly article: Omit<ParsedContent, 'body'>
  readonly slugCandidate: SlugCandidate
  /** Null if the article has no original address. */
  readonly copyTraits: CopyTraits | null
  /** True if the language was detected in a text that is hardly prose, for example a table of prices. */
  readonly isLanguageGuessed: boolean
}

export interface ParsedArticle extends ParsedArticleHead {
  readonly article: ParsedContent
}

/** A seed file and its article, which is null if the findings contain an error. */
export interface ParsedSeed<A extends ParsedArticleHead> {
  readonly path: string
  readonly parsed: A | null
  readonly findings: readonly Finding[]
}
