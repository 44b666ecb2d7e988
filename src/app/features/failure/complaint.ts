import { DataError, FormatError } from '../../data/data-error.ts'

/** What a reader is told of an error. */
export interface Complaint {
  readonly title: string
  readonly advice: string
  readonly detail: string
  /** Whether only loading the whole page anew can help. */
  readonly needsReload: boolean
}

export function complaintOf(error: unknown, isOnline: boolean): Complaint {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof FormatError) {
    return {
      title: 'Made by a newer version',
      advice: 'The data of this archive is newer than this page. Loading the page anew should bring both together.',
      detail,
      needsReload: true,
    }
  }
  if (error instanceof DataError && error.isMissing) {
    return {
      title: 'A part of the archive is missing',
      advice: 'The file with this page’s data is not there: the archive was published anew, or copied in part.',
      detail,
      needsReload: false,
    }
  }
  if (!isOnline || (error instanceof DataError && error.status === null)) {
    return {
      title: isOnline ? 'The archive does not answer' : 'You are offline',
      advice: 'The data for this page could not be fetched. Nothing is lost: try again when the connection is back.',
      detail,
      needsReload: isMissingCode(error),
    }
  }
  if (isMissingCode(error)) {
    return {
      title: 'A part of this program could not be loaded',
      advice: 'The archive may just have been published anew. Loading the page anew should help.',
      detail,
      needsReload: true,
    }
  }
  return {
    title: 'Something went wrong',
    advice: 'This page could not be shown. If it stays so, please tell the people who publish this archive.',
    detail,
    needsReload: false,
  }
}

/** A script that is loaded when it is needed; each browser has its own words for its failing. */
function isMissingCode(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
}
