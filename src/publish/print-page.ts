import type { SimilarityResult } from '../relate/find-similar.ts'
import type { ResolvedLinks } from '../relate/resolve-links.ts'
import type { ArchivedArticle } from './reading/read-archive.ts'

/** Each article of an archive in its order, as others lead to it: a `ArticleReference` as JSON. */
export type PrintedTargets = readonly string[]

/** The JSON of an `ArticlePage`; `surroundings` is that of all but its article. */
export function printPage({ head, body }: ArchivedArticle, surroundings: string): string {
  const start = JSON.stringify(head).slice(0, -1)
  return `{"article":${start},"body":${Buffer.from(body()).toString()}},${surroundings.slice(1)}`
}

/**
 * The links of the article at an ordinal, and its neighbours, as a JSON object, put together from what is JSON already:
 * an article is led to from half a dozen others.
 */
export function printSurroundings(
  ordinal: number,
  { related, inText, mentionedIn }: ResolvedLinks,
  similar: readonly SimilarityResult[],
  targets: PrintedTargets,
): string {
  const targetAt = (at: number) => targets[at] ?? 'null'
  const printSimilar = (found: SimilarityResult) =>
    `{"target":${targetAt(found.ordinal)},"sharedWords":${JSON.stringify(found.sharedWords)}}`
  return (
    `{"links":{"related":${JSON.stringify(related)},"inText":${JSON.stringify(inText)},` +
    `"mentionedIn":[${mentionedIn.map(targetAt).join()}],"similar":[${similar.map(printSimilar).join()}]},` +
    `"previous":${targetAt(ordinal - 1)},"next":${targetAt(ordinal + 1)}}`
  )
}
