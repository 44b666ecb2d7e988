import type { Facet } from '../../../archive/query.ts'

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  author: 'Author',
  source: 'Source',
  tag: 'Tag',
  lang: 'Language',
}
