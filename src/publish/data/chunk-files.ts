import { toCatalogueRow } from '../../archive/files/catalogue.ts'
import type { Chunk } from '../../archive/files/chunks.ts'
import { articleFile, catalogueFile } from '../../archive/paths.ts'
import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { ResolvedLinks } from '../../relate/resolve-links.ts'
import { contentHash } from './content-hash.ts'
import type { DataFile } from './site-data.ts'
import { printPage, type PrintedTargets, printSurroundings } from '../print-page.ts'
import type { ArchivedArticle } from '../reading/read-archive.ts'

/** The files of one chunk. */
export interface ChunkFiles {
  readonly hash: string
  readonly rows: DataFile
  /** Of each article in its order, the file that it is in. */
  readonly fileOf: readonly string[]
  readonly articles: readonly DataFile[]
}

/** What chunks are cut from, in the archive's order. */
export interface ChunkSources {
  readonly articles: readonly ArchivedArticle[]
  readonly links: readonly ResolvedLinks[]
  readonly similar: readonly (readonly SimilarityResult[])[]
  readonly targets: PrintedTargets
}

/**
 * A file of articles is an `ArticleFile` as JSON. The chunk's hash is over what all its files are made of, so that those
 * of a chunk which is published already need not be made.
 */
export function chunkFiles(
  { name, start, end }: Chunk,
  { articles, links, similar, targets }: ChunkSources,
  perFile: number,
): ChunkFiles {
  const members = articles.slice(start, end)
  const surroundings = links
    .slice(start, end)
    .map((own, index) => printSurroundings(start + index, own, similar[start + index] ?? [], targets))
  const hash = contentHash(members.map((article, index) => `${identify(article)} ${surroundings[index]}`).join('\n'))
  const printFile = (first: number) =>
    `[${members
      .slice(first, first + perFile)
      .map((article, index) => printPage(article, surroundings[first + index] ?? ''))
      .join()}]`
  return {
    hash,
    rows: {
      path: catalogueFile(name, hash),
      content: () => JSON.stringify(members.map(({ head }) => toCatalogueRow(head))),
    },
    fileOf: members.map((_, index) => articleFile({ name, index }, hash, perFile)),
    articles: Array.from({ length: Math.ceil(members.length / perFile) }, (_, file) => ({
      path: articleFile({ name, index: file * perFile }, hash, perFile),
      content: () => printFile(file * perFile),
    })),
  }
}

/** The same article may have another slug or language in another archive. */
function identify({ readHash, head: { slug, language } }: ArchivedArticle): string {
  return `${readHash} ${slug} ${language}`
}
