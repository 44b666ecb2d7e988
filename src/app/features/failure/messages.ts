interface ErrorText {
  readonly title: string
  readonly advice: string
}

/** The texts of an error, in place of a page or of the list. */
export const messages = {
  newerFormat: {
    title: 'Newer archive format',
    advice: 'The data of this archive is newer than this page. Reload the page.',
  },
  missingFile: {
    title: 'A file is missing',
    advice: 'The data of this page was not found. The archive was updated just now, or copied incompletely.',
  },
  damagedFile: {
    title: 'A file is damaged',
    advice: 'The data of this page could not be read. If the error persists, contact the publisher of this archive.',
  },
  offline: {
    title: 'You are offline',
    advice: 'The data of this page could not be loaded. Retry when the connection is back.',
  },
  noAnswer: {
    title: 'The archive does not respond',
    advice: 'The data of this page could not be loaded. Retry when the connection is back.',
  },
  missingScript: {
    title: 'A script could not be loaded',
    advice: 'The archive may have been updated just now. Reload the page.',
  },
  unknown: {
    title: 'Something went wrong',
    advice: 'This page could not be shown. If the error persists, please contact the publisher of this archive.',
  },
} as const satisfies Readonly<Record<string, ErrorText>>

export const detailMessage = 'Details: {detail}'
