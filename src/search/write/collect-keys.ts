import type { Article } from '../../archive/article.ts'
import { facetKeysOf } from '../format/facet-key.ts'
import type { Occurrence } from '../format/postings.ts'
import { textsOf } from '../text/article-texts.ts'
import type { Stemmers } from '../text/stem.ts'
import { tokenise } from '../text/tokenise.ts'
import { KeyBuilder, type Lengths } from './key-builder.ts'

export interface CollectedKeys {
  readonly builders: ReadonlyMap<string, KeyBuilder>
  readonly lengths: Lengths
}

/** Where a spelling of one language belongs. */
interface Place {
  readonly builder: KeyBuilder
  readonly form: number
}

/** Every key of the articles, which stand in ordinal order: the stems of their words and the values of their facets. */
export function collectKeys(articles: readonly Article[], stemmers: Stemmers): CollectedKeys {
  const builders = new Map<string, KeyBuilder>()
  const placesByLanguage = new Map<string, Map<string, Place>>()
  const byOrdinal: number[] = []

  function builderOf(key: string): KeyBuilder {
    const builder = builders.get(key) ?? new KeyBuilder()
    builders.set(key, builder)
    return builder
  }

  function placesOf(language: string): Map<string, Place> {
    const places = placesByLanguage.get(language) ?? new Map<string, Place>()
    placesByLanguage.set(language, places)
    return places
  }

  function placeOf(places: Map<string, Place>, term: string, language: string): Place {
    const known = places.get(term)
    if (known !== undefined) return known
    const builder = builderOf(stemmers.stem(term, language))
    const place = { builder, form: builder.formOf(term) }
    places.set(term, place)
    return place
  }

  articles.forEach((article, ordinal) => {
    const places = placesOf(article.language)
    const found = new Map<KeyBuilder, Occurrence[]>()
    let start = 0
    textsOf(article).forEach((text, index) => {
      let end = start
      for (const { term, position } of tokenise(text)) {
        const { builder, form } = placeOf(places, term, article.language)
        const occurrence = { position: start + position, form, isInHeadline: index === 0 }
        const occurrences = found.get(builder)
        if (occurrences === undefined) found.set(builder, [occurrence])
        else occurrences.push(occurrence)
        end = start + position + 1
      }
      // A place left free, so that no phrase runs from one text into the next.
      start = end + 1
    })
    for (const [builder, occurrences] of found) builder.add(ordinal, occurrences)
    for (const key of facetKeysOf(article)) {
      const builder = builderOf(key)
      builder.formOf(key)
      builder.add(ordinal, [])
    }
    byOrdinal.push(start)
  })
  const average = byOrdinal.reduce((sum, length) => sum + length, 0) / Math.max(1, byOrdinal.length)
  return { builders, lengths: { byOrdinal, average } }
}
