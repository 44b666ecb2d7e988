/** The steps of a build, in their order. */
export type BuildStep =
  | 'read'
  | 'order'
  | 'pictures'
  | 'relate'
  | 'index'
  | 'bundle'
  | 'data'
  | 'pages'
  | 'feeds'
  | 'offline'
  | 'swap'
  | 'single file'

/** Receives the progress of a build. */
export interface BuildProgress {
  /** Ends the previous step and starts this step. */
  readonly startStep: (step: BuildStep) => void
  /** Reports the number of finished items in the current step. */
  readonly count: (done: number, total: number) => void
}

export const NO_PROGRESS: BuildProgress = { startStep: () => undefined, count: () => undefined }
