/**
 * The names of the caches of an archive. All archives of an origin share its caches, and one archive may be in a folder
 * of another. So each name ends in the whole address of its archive, which must be compared as a whole.
 */
export interface CacheNames {
  /** The app of one build, with the pages that replace pages that are not cached. */
  readonly app: (buildId: string) => string
  readonly pages: string
  /** Requested data of any build. Names with a hash never change their content. */
  readonly visited: string
  /** Requested pictures. */
  readonly pictures: string
  /** The files that the reader saved for offline use. Only pages write them. */
  readonly saved: string
}

/** `scope` is the absolute address of the archive, ending in a slash. */
export function createCacheNames(scope: string): CacheNames {
  const name = (kind: string) => `backfile:${kind} ${scope}`
  return {
    app: (buildId) => name(`app:${buildId}`),
    pages: name('pages'),
    visited: name('visited'),
    pictures: name('pictures'),
    // The name differs from the property, because browsers already have caches with this name.
    saved: name('kept'),
  }
}

/** Returns the app caches of this archive among all caches of the origin, oldest first. */
export function filterAppCaches(scope: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => /^backfile:app:[^ ]* (.*)$/.exec(name)?.[1] === scope)
}
