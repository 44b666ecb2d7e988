import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

/** `isStale` returns true once a requested file was missing. */
export function watchSource(source: Source): { readonly source: Source; readonly isStale: () => boolean } {
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
