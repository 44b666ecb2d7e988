/** The folders of the compiled program and of the files that are kept between builds. */
export interface ProgramPaths {
  /** The compiled program. Files that depend only on the program's sources are cached in it; its name is the version. */
  readonly programFolder: string
  readonly projectRoot: string
  /** The folder of parsed seeds and output manifests. */
  readonly cacheFolder: string
}
