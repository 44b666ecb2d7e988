import type { Facet } from '../../../archive/query.ts'
import type { RelaxedQuery } from './relaxed-queries.ts'

const ANY_FACET_VALUE: Readonly<Record<Facet, string>> = {
  author: 'Any author',
  source: 'Any source',
  tag: 'Any tag',
  lang: 'Any language',
}

export const messages = {
  title: (archive: string, words: string) => (words === '' ? archive : `“${words}” · ${archive}`),
  byRelevance: 'Sorted by relevance',
  loading: 'Loading',
  rowFailed: 'This article could not be loaded.',
  rowsFailed: 'Some of these articles could not be loaded.',
  emptyArchive: 'No articles yet',
  addArticles:
    'Put saved articles into the <code>seeds</code> folder: web pages (<code>.html</code>, <code>.mhtml</code>, ' +
    '<code>.webarchive</code>), or <code>.txt</code> and <code>.md</code> files that start with the headline, followed by ' +
    'the byline, the date and the text. The next build adds them to this list.',
  noResults: 'No results',
  relaxQuery: 'No article matches all search terms and filters. Try a broader search:',
  /** `Did you mean: {0}, {1}`, with a placeholder for each suggestion. */
  didYouMean: (suggestions: number) =>
    `Did you mean: ${Array.from({ length: suggestions }, (_, index) => `{${index}}`).join(', ')}`,
  relaxed(relaxed: RelaxedQuery): string {
    switch (relaxed.kind) {
      case 'without-term':
        return `Without “${relaxed.term}”`
      case 'without-words':
        return 'Without search words'
      case 'any-date':
        return 'Any date'
      case 'any-facet-value':
        return ANY_FACET_VALUE[relaxed.facet]
      case 'without-filters':
        return 'Without any filters'
      default:
        return relaxed satisfies never
    }
  },
} as const
