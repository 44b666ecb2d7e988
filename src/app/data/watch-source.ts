import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

export interface WatchedSource {
  readonly source: Source
  /** True if a requested file was missing. */
  readonly isStale: () => boolean
}

export function watchSource(source: Source): WatchedSource {
  let isStale = false
  async function watch<T>(result: Promise<T>): Promise<T> {
    try {
      return await result
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
