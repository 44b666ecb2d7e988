import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { type Compared, toCompared } from './compared.ts'
import { type Finds, placesToFind } from './finds.ts'
import { languageGroupOf } from './language-group.ts'
import { createFinder } from './nearest.ts'
import type { Comparable } from './relatable.ts'
import { createSharedPlaces } from './shared-words.ts'

export interface Similar {
  readonly ordinal: Ordinal
  /** What tells most of what both are about, at most 3 words, as the article for which this was found writes them. */
  readonly sharedWords: readonly string[]
}

/** By article, those that are not to be found for it. */
export type Exclusions = ReadonlyMap<Ordinal, ReadonlySet<Ordinal>>

export interface SimilarFound {
  /** By ordinal, nearest first. */
  readonly similar: readonly (readonly Similar[])[]
  /** By language: what the next search can begin with, where terms have the same numbers. */
  readonly finds: ReadonlyMap<string, Finds>
}

interface Member {
  readonly ordinal: Ordinal
  readonly article: Comparable
}

/**
 * For each article the nearest few of its own language, by `createFinder`. Whatever was found before, the same is
 * similar: of those for whom nothing has changed, it is taken over. Exclusions can be handed to another thread, and so can
 * what is found.
 */
export function findSimilar(
  articles: readonly Comparable[],
  exclusions: Exclusions,
  former: SimilarFound['finds'] = new Map(),
): SimilarFound {
  const similar: (readonly Similar[])[] = articles.map(() => [])
  const finds = new Map<string, Finds>()
  for (const [language, members] of groupByLanguage(articles)) {
    const compared = toCompared(members.map(({ article }) => article))
    const found = findAmong(compared, excludedPlaces(members, exclusions), former.get(language))
    finds.set(language, found)
    const sharedPlaces = createSharedPlaces(compared)
    members.forEach(({ ordinal, article }, place) => {
      const others = found.found[place] ?? []
      if (others.length === 0) return
      const forms = article.telling.forms()
      const shared = sharedPlaces(place, others)
      similar[ordinal] = others.map((other, index) => ({
        ordinal: members[other]?.ordinal ?? ordinal,
        sharedWords: (shared[index] ?? []).map((at) => forms[at] ?? ''),
      }))
    })
  }
  return { similar, finds }
}

function findAmong(compared: Compared, excluded: Finds['excluded'], former: Finds | undefined): Finds {
  const findNearest = createFinder(compared)
  const anew = former === undefined ? null : placesToFind(former, compared, excluded)
  const { vectors, days } = compared
  const { starts, terms, weights } = vectors
  const found = Array.from(days, (_, place) => {
    if (anew?.[place] === 0) return former?.found[place] ?? []
    const own = excluded.get(place)
    return findNearest(place, (other) => own?.includes(other) === true)
  })
  return { vectors: { starts, terms, weights }, days, excluded, found }
}

/** Of members that have any. */
function excludedPlaces(members: readonly Member[], exclusions: Exclusions): Finds['excluded'] {
  if (exclusions.size === 0) return new Map()
  const placeOf = new Map(members.map(({ ordinal }, place) => [ordinal, place]))
  const excluded = new Map<number, readonly number[]>()
  members.forEach(({ ordinal }, place) => {
    const own = [...(exclusions.get(ordinal) ?? [])].flatMap((other) => placeOf.get(other) ?? [])
    if (own.length > 0) excluded.set(place, own)
  })
  return excluded
}

function groupByLanguage(articles: readonly Comparable[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>()
  articles.forEach((article, index) => {
    const language = languageGroupOf(article.language)
    const member = { ordinal: toOrdinal(index), article }
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [member])
    else group.push(member)
  })
  return groups
}
