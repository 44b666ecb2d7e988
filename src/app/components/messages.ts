/** Texts of the shared components, and texts that several features show. */
export const sharedMessages = {
  retry: 'Retry',
  undated: 'Undated',
  noDate: 'No date',
  by: 'By',
  separator: ', ',
  lastSeparator: ' and ',
} as const
