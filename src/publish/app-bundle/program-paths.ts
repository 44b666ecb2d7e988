/** Where a build finds the compiled program, and where it keeps files between builds. */
export interface ProgramPaths {
  /** The compiled program. Files that depend only on the program's sources are cached in it; its name is the version. */
  readonly programFolder: string
  readonly projectRoot: string
  /** Where parsed seeds and output manifests are kept between builds. */
  readonly cacheFolder: string
}
