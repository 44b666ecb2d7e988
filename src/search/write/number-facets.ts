import type { Word } from './vocabulary.ts'

/** The words of an archive with the values of its facets, which are words too, whose key is their form. */
export interface NumberedFacets {
  /** By number. */
  readonly words: readonly Word[]
  /** Parallel to the articles: the numbers of their facets. */
  readonly facets: readonly Int32Array[]
}

/** `facetKeys` are those of each article, as `facetKeysOf` gives them. */
export function numberFacets(facetKeys: readonly (readonly string[])[], words: readonly Word[]): NumberedFacets {
  const all = [...words]
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? all.push({ form: key, key }) - 1
    numbers.set(key, number)
    return number
  }
  return { facets: facetKeys.map((keys) => Int32Array.from(keys, numberOf)), words: all }
}
