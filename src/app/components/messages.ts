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
