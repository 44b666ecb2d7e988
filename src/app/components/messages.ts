/** Texts of the shared components, and texts that several features show. */
export const sharedMessages = {
  retry: 'Retry',
  undated: 'Undated',
  noDate: 'No date',
  /** `By {0}, {1} and {2}`, with a placeholder for each author. */
  byline(authors: number): string {
    const names = Array.from({ length: authors }, (_, index) => `{${index}}`)
    return names.length < 2 ? `By ${names.join('')}` : `By ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  },
} as const

/** The number with its noun: `1 article`, `21,578 articles`. */
export function formatCount(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

export function formatArticleCount(count: number): string {
  return formatCount(count, 'article', 'articles')
}

/**
 * Formats with separators for thousands. Does not use Intl, whose first use on a phone takes longer than the rest of
 * the page.
 */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
