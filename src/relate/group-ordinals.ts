import { type Ordinal, toOrdinal } from '../archive/ids.ts'

/** Groups articles in the order of the archive by a key. Articles without a key are in no group. */
export function groupOrdinals<Article>(
  articles: readonly Article[],
  keyOf: (article: Article) => string | null,
): ReadonlyMap<string, readonly Ordinal[]> {
  const groups = new Map<string, Ordinal[]>()
  articles.forEach((article, index) => {
    const key = keyOf(article)
    if (key === null || key === '') return
    const ordinals = groups.get(key)
    if (ordinals === undefined) groups.set(key, [toOrdinal(index)])
    else ordinals.push(toOrdinal(index))
  })
  return groups
}
