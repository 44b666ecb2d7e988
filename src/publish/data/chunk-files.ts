import type { Article, ArticleHead } from '../../archive/article.ts'
import type { ArticlePage, ArticleReference } from '../../archive/links.ts'
import { toCatalogueRow } from '../../archive/files/catalogue.ts'
import type { Chunk } from '../../archive/files/chunks.ts'
import { encodeLabelled } from '../../archive/files/labelled-file.ts'
import { FORMAT_VERSION } from '../../archive/files/manifest.ts'
import { articleFile, catalogueFile } from '../../archive/paths.ts'
import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { OutboundLinks } from '../../relate/outbound-links.ts'
import type { ResolvedLinks } from '../../relate/resolve-links.ts'
import { hashContent } from './hash-content.ts'
import type { DataFile } from './data-file.ts'
import { omitPictures } from './omit-pictures.ts'

/** An article with its slug and its final language. */
export interface ArchivedArticle {
  /** The path of the seed file, relative to the seeds folder. */
  readonly path: string
  readonly head: ArticleHead
  /** The paths of other seed files with the same article. */
  readonly copies: readonly string[]
  /** The numbers of the pictures that the body names and that are left out. */
  readonly omittedPictures: ReadonlySet<number>
  /** Returns the body as JSON. */
  readonly readBody: () => string
  /** Hash of the parsed seed. It does not cover the slug and the language, which depend on other articles. */
  readonly seedHash: string
  readonly outboundLinks: OutboundLinks
  /** The location of the words and key terms: the index of the batch, and the index in this batch. */
  readonly batch: number
  readonly terms: number
}

/** The data files of one chunk. */
export interface ChunkFiles {
  readonly hash: string
  readonly rows: DataFile
  /** The path of the file of each article in the chunk. */
  readonly articlePaths: readonly string[]
  readonly articles: readonly DataFile[]
}

/** Articles with the data of their pages, in the order of the archive. */
export interface RelatedArticles {
  readonly articles: readonly ArchivedArticle[]
  readonly links: readonly ResolvedLinks[]
  readonly similar: readonly (readonly SimilarityResult[])[]
  /** References to the articles, for links to them. */
  readonly references: readonly ArticleReference[]
}

/**
 * Encodes the rows and articles of a chunk. The hash covers the format and the inputs of the files, so that the files of
 * an already published chunk are not encoded again.
 */
export function encodeChunk(
  { name, start, end }: Chunk,
  related: RelatedArticles,
  articlesPerFile: number,
): ChunkFiles {
  const articles = related.articles.slice(start, end)
  const contexts = articles.map((_, index) => describeContext(start + index, related))
  const hash = hashContent(
    JSON.stringify([
      FORMAT_VERSION,
      articlesPerFile,
      articles.map(({ seedHash, head }, index) => [seedHash, head.slug, head.language, head.pictures, contexts[index]]),
    ]),
  )
  const toPage = (index: number): ArticlePage[] => {
    const [article, context] = [articles[index], contexts[index]]
    if (article === undefined || context === undefined) return []
    // The cast is safe, because `parseSeeds` wrote the JSON from a body.
    const body = JSON.parse(article.readBody()) as Article['body']
    return [{ article: { ...article.head, body: omitPictures(body, article.omittedPictures) }, ...context }]
  }
  const pagesFrom = (first: number) =>
    Array.from({ length: articlesPerFile }, (_, offset) => first + offset).flatMap(toPage)
  return {
    hash,
    rows: toFile(catalogueFile(name, hash), () => articles.map(({ head }) => toCatalogueRow(head))),
    articlePaths: articles.map((_, index) => articleFile({ name, index }, hash, articlesPerFile)),
    articles: Array.from({ length: Math.ceil(articles.length / articlesPerFile) }, (_, file) => {
      const first = file * articlesPerFile
      return toFile(articleFile({ name, index: first }, hash, articlesPerFile), () => pagesFrom(first))
    }),
  }
}

function toFile(path: string, content: () => unknown): DataFile {
  return { path, content: () => encodeLabelled(path, content()) }
}

/** Returns the links, the neighbours and the copies of an article, which its page also shows. */
function describeContext(
  ordinal: number,
  { articles, links, similar, references }: RelatedArticles,
): Omit<ArticlePage, 'article'> {
  const { related, inText, mentionedIn } = links[ordinal] ?? { related: [], inText: {}, mentionedIn: [] }
  const referencesTo = (other: number) => references[other] ?? []
  return {
    links: {
      related,
      inText,
      mentionedIn: mentionedIn.flatMap(referencesTo),
      similar: (similar[ordinal] ?? []).flatMap(({ ordinal: other, sharedWords }) => {
        const target = references[other]
        return target === undefined ? [] : { target, sharedWords }
      }),
    },
    previous: toNeighbour(references[ordinal - 1]),
    next: toNeighbour(references[ordinal + 1]),
    copies: articles[ordinal]?.copies ?? [],
  }
}

/** Links to the neighbours have no thumbnails, so a picture changes nothing for them. */
function toNeighbour(reference: ArticleReference | undefined): ArticleReference | null {
  if (reference === undefined) return null
  const { thumbnail: _, ...neighbour } = reference
  return neighbour
}
