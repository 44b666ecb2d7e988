/** The texts of the notice above a static page. */
export const messages = {
  noData: 'The data of the archive could not be loaded, so search is not available.',
  pageIsReadable: 'You can read this page and follow its links.',
  queryIsIgnored: 'The list shows the whole archive, not your search.',
  retry: 'Retry',
} as const
