import type { Article } from '../archive/article.ts'
import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { createFinder } from './nearest.ts'
import { stopWordsOf } from './stop-words.ts'
import { surfaceFormsOf } from './telling-terms.ts'

const NONE: ReadonlySet<Ordinal> = new Set()

export interface Similar {
  readonly ordinal: Ordinal
  /** What tells most of what both are about, at most 3 words, as the article for which this was found writes them. */
  readonly sharedWords: readonly string[]
}

interface Member {
  readonly ordinal: Ordinal
  readonly article: Article
}

/**
 * For each article the nearest few of its own language, nearest first, by `createFinder`;
 * `linked`, parallel to the articles, holds those that are not to be found for each.
 */
export function findSimilar(
  articles: readonly Article[],
  linked: readonly ReadonlySet<Ordinal>[],
): readonly (readonly Similar[])[] {
  const similar: (readonly Similar[])[] = articles.map(() => [])
  for (const [language, members] of groupByLanguage(articles)) {
    const findNearest = createFinder(
      members.map(({ article }) => article),
      stopWordsOf(language),
    )
    members.forEach(({ ordinal, article }, place) => {
      const excluded = linked[ordinal] ?? NONE
      const nearest = findNearest(place, (other) => excluded.has(members[other]?.ordinal ?? ordinal))
      if (nearest.length === 0) return
      const forms = surfaceFormsOf(article, new Set(nearest.flatMap(({ sharedTerms }) => sharedTerms)))
      similar[ordinal] = nearest.map((near) => ({
        ordinal: members[near.place]?.ordinal ?? ordinal,
        sharedWords: near.sharedTerms.map((term) => forms.get(term) ?? term),
      }))
    })
  }
  return similar
}

/** By the first subtag: British and American English are one language here. */
function groupByLanguage(articles: readonly Article[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>()
  articles.forEach((article, index) => {
    const language = article.language.toLowerCase().split('-')[0] ?? ''
    const member = { ordinal: toOrdinal(index), article }
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [member])
    else group.push(member)
  })
  return groups
}
