import { formatArticleCount, formatCount, formatNumber, sharedMessages } from '../../components/messages.ts'
import type { Step } from './scale/steps.ts'

export const messages = {
  label: 'Publication dates',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  clearDates: 'All dates',
  from: 'Start date',
  to: 'End date',
  hint: 'Select a bar, or drag across several.',
  noDates: (articles: number) => `${formatArticleCount(articles)}, none with a date`,
  undated: sharedMessages.undated,
  undatedCount: (articles: number, matches: number | null) =>
    matches === null ? formatNumber(articles) : `${formatNumber(matches)} of ${formatNumber(articles)}`,
  /** Only for screen readers. */
  undatedExcluded: '(excluded by the selected dates)',
  counts(articles: number, matches: number | null): string {
    if (articles === 0) return 'no articles'
    const articleCount = formatArticleCount(articles)
    return matches === null ? articleCount : `${articleCount}, ${formatCount(matches, 'match', 'matches')}`
  },
  countsInRange: (counts: string) => `In these dates: ${counts}`,
  countsInPeriod: (period: string, counts: string) => `${period}: ${counts}`,
  legendMatches: (magnification: number) =>
    magnification === 1 ? 'Matches' : `Matches, ${formatNumber(magnification)}× as high`,
  legendArticles: 'All articles',
  showTable: 'Show as a table',
  tableLabel: 'Articles by period',
  period: 'Period',
  articles: 'Articles',
  matches: 'Matches',
  none: 'none',
  tableCaption({ unit, length }: Step): string {
    if (unit === 'day') return length === 1 ? 'Articles by day' : 'Articles by week'
    switch (length) {
      case 1:
        return 'Articles by month'
      case 3:
        return 'Articles by quarter'
      case 12:
        return 'Articles by year'
      case 120:
        return 'Articles by decade'
      case 1200:
        return 'Articles by century'
      default:
        return `Articles by periods of ${length / 12} years`
    }
  },
} as const
