/**
 * Caches belong to an origin, which archives may share, one even below the other. So each name ends in the whole
 * address of its archive, and is compared as a whole: a scope is often the beginning of another one.
 */
export interface CacheNames {
  /** The program of one edition, with the pages that stand in for others. */
  readonly app: (edition: string) => string
  /** Pages that were visited. */
  readonly pages: string
  /** Data that was asked for, of whichever edition: names with a hash never mean something else. */
  readonly visited: string
  /** What the reader has asked to keep; written by pages alone. */
  readonly kept: string
}

/** `scope` is the absolute address of the archive, ending in a slash. */
export function cacheNames(scope: string): CacheNames {
  const name = (kind: string) => `backfile:${kind} ${scope}`
  return {
    app: (edition) => name(`app:${edition}`),
    pages: name('pages'),
    visited: name('visited'),
    kept: name('kept'),
  }
}

/** Of all caches of the origin, those with the program of this archive, oldest first. */
export function appCachesOf(scope: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => /^backfile:app:[^ ]* (.*)$/.exec(name)?.[1] === scope)
}
