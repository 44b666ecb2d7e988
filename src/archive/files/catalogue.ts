import type { Article } from '../article.ts'

/** The fields of an article that a row of the list shows. */
export type CatalogueRow = Pick<
  Article,
  'slug' | 'headline' | 'date' | 'source' | 'authors' | 'excerpt' | 'language' | 'direction'
>

/** The data file with the rows of one chunk, in ordinal order. */
export type CatalogueChunk = readonly CatalogueRow[]

export function toCatalogueRow(article: CatalogueRow): CatalogueRow {
  const { slug, headline, date, source, authors, excerpt, language, direction } = article
  return { slug, headline, date, source, authors, excerpt, language, direction }
}
