import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

export interface WatchedSource {
  readonly source: Source
  /** Whether a file was asked for that is not there. */
  readonly isStale: () => boolean
}

export function watchSource(source: Source): WatchedSource {
  let isStale = false
  async function watch<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading
    } catch (error) {
      isStale ||= error instanceof DataError && error.isMissing
      throw error
    }
  }
  return {
    source: {
      readJson: (path) => watch(source.readJson(path)),
      readBytes: (path) => watch(source.readBytes(path)),
    },
    isStale: () => isStale,
  }
}
