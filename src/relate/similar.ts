import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { createFinder } from './nearest.ts'
import type { Relatable } from './relatable.ts'
import { languageGroupOf } from './telling-terms.ts'

const NONE: ReadonlySet<Ordinal> = new Set()

export interface Similar {
  readonly ordinal: Ordinal
  /** What tells most of what both are about, at most 3 words, as the article for which this was found writes them. */
  readonly sharedWords: readonly string[]
}

/** What is compared of an article. */
export type Comparable = Pick<Relatable, 'date' | 'language' | 'telling'>

interface Member {
  readonly ordinal: Ordinal
  readonly article: Comparable
}

/**
 * For each article the nearest few of its own language, nearest first, by `createFinder`;
 * `linked`, parallel to the articles, holds those that are not to be found for each.
 */
export function findSimilar(
  articles: readonly Comparable[],
  linked: readonly ReadonlySet<Ordinal>[],
): readonly (readonly Similar[])[] {
  const similar: (readonly Similar[])[] = articles.map(() => [])
  for (const members of groupByLanguage(articles)) {
    const findNearest = createFinder(members.map(({ article }) => article))
    members.forEach(({ ordinal }, place) => {
      const excluded = linked[ordinal] ?? NONE
      const nearest = findNearest(place, (other) => excluded.has(members[other]?.ordinal ?? ordinal))
      similar[ordinal] = nearest.map((near) => ({
        ordinal: members[near.place]?.ordinal ?? ordinal,
        sharedWords: near.sharedWords,
      }))
    })
  }
  return similar
}

function groupByLanguage(articles: readonly Comparable[]): readonly (readonly Member[])[] {
  const groups = new Map<string, Member[]>()
  articles.forEach((article, index) => {
    const language = languageGroupOf(article.language)
    const member = { ordinal: toOrdinal(index), article }
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [member])
    else group.push(member)
  })
  return [...groups.values()]
}
