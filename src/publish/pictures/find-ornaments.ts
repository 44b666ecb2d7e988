import type { LocatedPicture } from './locate-pictures.ts'
import { describeLocation, type StoredPicture } from './picture-store.ts'

/** In a small archive, a picture of an event may accompany many articles. */
const MIN_ARTICLES = 10
const MAX_SHARE = 0.2

/**
 * Returns the ids of pictures that stand in more than a fifth of the articles of a source: logos, portraits of columnists
 * and banners.
 */
export function findOrnaments(
  articles: readonly { readonly head: { readonly source: string | null } }[],
  pictures: readonly (readonly LocatedPicture[])[],
  stored: ReadonlyMap<string, StoredPicture>,
): ReadonlySet<string> {
  const articlesOf = new Map<string | null, number>()
  const occurrences = new Map<string, Map<string | null, number>>()
  articles.forEach(({ head: { source } }, index) => {
    articlesOf.set(source, (articlesOf.get(source) ?? 0) + 1)
    const ids = new Set<string>()
    for (const picture of pictures[index] ?? []) {
      const result = picture.kind === 'found' ? stored.get(describeLocation(picture.location)) : undefined
      if (result?.kind === 'stored' && result.result.kind === 'picture') ids.add(result.id)
    }
    for (const id of ids) {
      const counts = occurrences.get(id) ?? new Map<string | null, number>()
      occurrences.set(id, counts.set(source, (counts.get(source) ?? 0) + 1))
    }
  })
  const isFrequent = (count: number, source: string | null) =>
    count >= MIN_ARTICLES && count > MAX_SHARE * (articlesOf.get(source) ?? 0)
  return new Set(
    Array.from(occurrences)
      .filter(([, counts]) => Array.from(counts).some(([source, count]) => isFrequent(count, source)))
      .map(([id]) => id),
  )
}
