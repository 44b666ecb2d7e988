import type { Article } from '../article.ts'
import { findThumbnail, type WithThumbnail } from '../thumbnail.ts'

type RowFields = Pick<
  Article,
  'slug' | 'headline' | 'date' | 'source' | 'authors' | 'excerpt' | 'language' | 'direction'
>

/** The fields of an article that a row of the list shows. */
export interface CatalogueRow extends RowFields, WithThumbnail {}

/** The data file with the rows of one chunk, in ordinal order. */
export type CatalogueChunk = readonly CatalogueRow[]

export function toCatalogueRow(article: RowFields & Pick<Article, 'pictures'>): CatalogueRow {
  const { slug, headline, date, source, authors, excerpt, language, direction } = article
  return { slug, headline, date, source, authors, excerpt, language, direction, ...findThumbnail(article.pictures) }
}
