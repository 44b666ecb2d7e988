import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { languageGroupOf } from './language-group.ts'
import { createFinder } from './nearest.ts'
import type { Comparable } from './relatable.ts'

export interface Similar {
  readonly ordinal: Ordinal
  /** What tells most of what both are about, at most 3 words, as the article for which this was found writes them. */
  readonly sharedWords: readonly string[]
}

/** By article, those that are not to be found for it. */
export type Exclusions = ReadonlyMap<Ordinal, ReadonlySet<Ordinal>>

interface Member {
  readonly ordinal: Ordinal
  readonly article: Comparable
}

/**
 * For each article the nearest few of its own language, nearest first, by `createFinder`. Exclusions can be handed to
 * another thread, and so can what is found.
 */
export function findSimilar(articles: readonly Comparable[], exclusions: Exclusions): readonly (readonly Similar[])[] {
  const similar: (readonly Similar[])[] = articles.map(() => [])
  for (const members of groupByLanguage(articles)) {
    const findNearest = createFinder(members.map(({ article }) => article))
    members.forEach(({ ordinal }, place) => {
      const excluded = exclusions.get(ordinal)
      const nearest = findNearest(place, (other) => excluded?.has(members[other]?.ordinal ?? ordinal) === true)
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
