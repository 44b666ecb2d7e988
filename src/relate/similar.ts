import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { type Compared, toCompared } from './compared.ts'
import { type Finds, placesToFind } from './finds.ts'
import { type Finding, packFound, unpackFound } from './found.ts'
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

/** What was found for the articles of one language. */
export interface FoundGroup {
  /** By place. */
  readonly ordinals: Int32Array
  readonly finds: Pick<Finds, 'found'>
}

/** With all that another search can begin with. */
export interface SearchedGroup extends FoundGroup {
  readonly language: string
  readonly finds: Finds
}

interface Member {
  readonly ordinal: Ordinal
  readonly article: Comparable
}

/**
 * For each article the nearest few of its own language, by `createFinder`. Whatever was found before, the same is
 * similar: for those for whom nothing has changed, it is taken over. Exclusions can be handed to another thread, and so
 * can what is found.
 */
export function findSimilar(
  articles: readonly Comparable[],
  exclusions: Exclusions,
  former: readonly SearchedGroup[] = [],
): readonly SearchedGroup[] {
  return groupByLanguage(articles).map(([language, members]): SearchedGroup => {
    const own = members.map(({ article }) => article)
    const before = former.find((group) => group.language === language)
    return {
      language,
      ordinals: Int32Array.from(members, ({ ordinal }) => ordinal),
      finds: findAmong(own, excludedPlaces(members, exclusions), before?.finds),
    }
  })
}

/** What `findSimilar` found, by ordinal; nearest first. */
export function similarByOrdinal(groups: readonly FoundGroup[]): readonly (readonly Similar[])[] {
  const similar: (readonly Similar[])[] = []
  for (const { ordinals, finds } of groups) {
    const findingOf = unpackFound(finds.found)
    ordinals.forEach((ordinal, place) => {
      const { others, lines } = findingOf(place)
      similar[ordinal] = lines.map((line, index) => ({
        ordinal: toOrdinal(ordinals[others[index] ?? 0] ?? 0),
        sharedWords: line.split(' '),
      }))
    })
  }
  return similar
}

function findAmong(articles: readonly Comparable[], excluded: Finds['excluded'], former: Finds | undefined): Finds {
  const compared = toCompared(articles)
  const versions = articles.map(({ version }) => version)
  const find = createFinding(articles, compared, excluded)
  const { vectors, days } = compared
  const { starts, terms, weights } = vectors
  const rest = { vectors: { starts, terms, weights }, days, excluded, versions }
  if (former === undefined) return { ...rest, found: packFound(articles.map((_, place) => find(place))) }
  const anew = placesToFind(former, compared, rest)
  const formerly = unpackFound(former.found)
  const findings = articles.map((_, place) => (anew[place] === 0 ? formerly(place) : find(place)))
  return { ...rest, found: packFound(findings) }
}

function createFinding(articles: readonly Comparable[], compared: Compared, excluded: Finds['excluded']) {
  const findNearest = createFinder(compared)
  const sharedPlaces = createSharedPlaces(compared)
  return (place: number): Finding => {
    const own = excluded.get(place)
    const others = findNearest(place, (other) => own?.includes(other) === true)
    const forms = others.length === 0 ? [] : (articles[place]?.telling.forms() ?? [])
    const lines = sharedPlaces(place, others).map((places) => places.map((at) => forms[at] ?? '').join(' '))
    return { others, lines }
  }
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

function groupByLanguage(articles: readonly Comparable[]): readonly (readonly [string, readonly Member[]])[] {
  const groups = new Map<string, Member[]>()
  articles.forEach((article, index) => {
    const language = languageGroupOf(article.language)
    const member = { ordinal: toOrdinal(index), article }
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [member])
    else group.push(member)
  })
  return [...groups]
}
