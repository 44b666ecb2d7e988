/** The steps of a build, in their order. */
export type BuildStep =
  | 'read'
  | 'order'
  | 'relate'
  | 'index'
  | 'bundle'
  | 'data'
  | 'pages'
  | 'feeds'
  | 'offline'
  | 'swap'
  | 'single file'

/** Is told how far a build is. */
export interface BuildProgress {
  /** The previous step has ended, and this one begins. */
  readonly startStep: (step: BuildStep) => void
  /** So many of the current step's items are done. */
  readonly count: (done: number, total: number) => void
}

export const NO_PROGRESS: BuildProgress = { startStep: () => undefined, count: () => undefined }
