import type { Facet } from '../../archive/query.ts'

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  author: 'Author',
  source: 'Source',
  tag: 'Tag',
  lang: 'Language',
}

/** Languages are shown by name, such as `Russian` for `ru`. Other values are unchanged. */
export function formatFacetValue(facet: Facet, value: string): string {
  if (facet !== 'lang') return value
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(value) ?? value
  } catch {
    return value
  }
}
