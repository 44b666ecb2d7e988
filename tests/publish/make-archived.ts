import type { Article } from '../../src/archive/article.ts'
import { hashContent } from '../../src/publish/data/hash-content.ts'
import type { ArchivedArticle } from '../../src/publish/data/chunk-files.ts'

/** Creates archived articles without outbound links, as if each were parsed from a seed named after its slug. */
export function makeArchived(articles: readonly Article[]): readonly ArchivedArticle[] {
  return articles.map(({ body, ...head }, index) => {
    const json = JSON.stringify(body)
    return {
      path: `${head.slug}.md`,
      head,
      copies: [],
      omittedPictures: new Set(),
      readBody: () => json,
      seedHash: hashContent(JSON.stringify(head), json),
      outboundLinks: { references: [], proseLinks: [] },
      batch: 0,
      terms: index,
    }
  })
}
