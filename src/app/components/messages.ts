/** Texts that several features show. */
export const sharedMessages = {
  tryAgain: 'Try again',
  undated: 'Undated',
  noDate: 'No date',
  bestMatchesFirst: 'Relevance',
  by: 'By',
} as const
