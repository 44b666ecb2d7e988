import type { Article } from '../../src/archive/article.ts'
import { contentHash } from '../../src/publish/data/content-hash.ts'
import type { ArchivedArticle } from '../../src/publish/reading/read-archive.ts'

/** Articles as they come out of a batch; they lead nowhere. */
export function archived(articles: readonly Article[]): readonly ArchivedArticle[] {
  return articles.map(({ body, ...head }) => {
    const json = Buffer.from(JSON.stringify(body))
    const readHash = contentHash(JSON.stringify(head), json)
    return { head, body: () => json, readHash, outboundLinks: { references: [], proseLinks: [] } }
  })
}
