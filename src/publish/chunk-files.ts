import { toCatalogueRow } from '../archive/catalogue.ts'
import type { Chunk } from '../archive/chunks.ts'
import { type ArticleLinks, toTarget } from '../archive/links.ts'
import { articleFile, catalogueFile } from '../archive/paths.ts'
import { contentHash } from './content-hash.ts'
import type { DataFile } from './data-files.ts'
import type { ArchivedArticle } from './reading/read-archive.ts'

/** The files of one chunk. */
export interface ChunkFiles {
  readonly hash: string
  readonly rows: DataFile
  /** Of each article in its order, the file that it is in. */
  readonly fileOf: readonly string[]
  readonly articles: readonly DataFile[]
}

/**
 * A file of articles is an `ArticleFile` as JSON, put together from what is JSON already: no text is parsed to be
 * printed again. The chunk's hash is over what all its files are made of, so that those of a chunk which is published
 * already need not be made.
 */
export function chunkFiles(
  { name, start, end }: Chunk,
  articles: readonly ArchivedArticle[],
  links: readonly ArticleLinks[],
  perFile: number,
): ChunkFiles {
  const members = articles.slice(start, end)
  const pages = members.map(
    (article, index): PagePieces => ({
      article,
      rest: JSON.stringify({
        links: links[start + index],
        previous: targetOf(articles[start + index - 1]),
        next: targetOf(articles[start + index + 1]),
      }).slice(1),
    }),
  )
  const hash = contentHash(pages.map(hashedPart).join('\n'))
  return {
    hash,
    rows: {
      path: catalogueFile(name, hash),
      content: () => JSON.stringify(members.map(({ head }) => toCatalogueRow(head))),
    },
    fileOf: pages.map((_, index) => articleFile({ name, index }, hash, perFile)),
    articles: Array.from({ length: Math.ceil(pages.length / perFile) }, (_, file) => ({
      path: articleFile({ name, index: file * perFile }, hash, perFile),
      content: () =>
        `[${pages
          .slice(file * perFile, (file + 1) * perFile)
          .map(printPage)
          .join(',')}]`,
    })),
  }
}

interface PagePieces {
  readonly article: ArchivedArticle
  /** All of the page's JSON behind the article. */
  readonly rest: string
}

/** A slug and a language may be other ones in another archive with the same article. */
function hashedPart({ article: { head, readHash }, rest }: PagePieces): string {
  return `${readHash} ${head.slug} ${head.language} ${rest}`
}

function printPage({ article, rest }: PagePieces): string {
  const head = JSON.stringify(article.head).slice(0, -1)
  return `{"article":${head},"body":${Buffer.from(article.body()).toString()}},${rest}`
}

function targetOf(article: ArchivedArticle | undefined): ReturnType<typeof toTarget> | null {
  return article === undefined ? null : toTarget(article.head)
}
