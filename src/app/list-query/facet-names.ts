import type { Facet } from '../../archive/query.ts'
import { languageName } from './language-name.ts'

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  author: 'Author',
  source: 'Source',
  tag: 'Tag',
  lang: 'Language',
}

/** Its values, within a sentence. */
export const FACET_VALUES: Readonly<Record<Facet, string>> = {
  author: 'authors',
  source: 'sources',
  tag: 'tags',
  lang: 'languages',
}

/** A value as the reader knows it. */
export function valueName(facet: Facet, value: string): string {
  return facet === 'lang' ? languageName(value) : value
}
