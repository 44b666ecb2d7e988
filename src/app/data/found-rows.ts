import type { ArticlePage } from '../../archive/files/article-page.ts'
import { toCatalogueRow } from '../../archive/files/catalogue.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import { findBestSentence } from '../../search/highlights/find-best-sentence.ts'
import { findHighlights } from '../../search/highlights/find-highlights.ts'
import type { HighlightTerms } from '../../search/highlights/highlight-terms.ts'
import { createRowStore, type ListedRow, type RowStore } from './row-store.ts'

/**
 * Rows of a search by words, each with the sentence that tells best why it was found. They come from the articles
 * themselves, which are wanted next anyway, and so only for what is in the window.
 */
export function foundRows(readPage: (ordinal: Ordinal) => Promise<ArticlePage>, wanted: HighlightTerms): RowStore {
  async function readRow(ordinal: Ordinal): Promise<ListedRow> {
    const { article } = await readPage(ordinal)
    const row = toCatalogueRow(article)
    const best = findBestSentence(article, wanted)
    return {
      ...row,
      headlineHighlights: findHighlights(article.headline, wanted),
      excerpt: best?.text ?? row.excerpt,
      excerptHighlights: best?.highlights ?? findHighlights(row.excerpt, wanted),
    }
  }

  return createRowStore({
    placeOf: (ordinal) => ({ chunk: ordinal, index: 0 }),
    readChunk: async (chunk) => [await readRow(toOrdinal(chunk))],
    aheadRows: 0,
  })
}
