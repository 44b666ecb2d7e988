/** Why a file or a folder cannot be read, for a finding or the message of an error. */
export interface ReadProblem {
  readonly found: string
  /** An instruction without its full stop. */
  readonly remedy: string
}

const NO_PERMISSION: ReadProblem = {
  found: 'no permission to read it',
  remedy: 'Allow the user that runs the build to read it',
}

const PROBLEMS: Readonly<Record<string, ReadProblem>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENAMETOOLONG: {
    found: 'a path that is longer than the system allows',
    remedy: 'Shorten the names of its folders, or move it up',
  },
  ELOOP: { found: 'symbolic links that lead to each other', remedy: 'Replace the link by its target' },
  ENOENT: { found: 'nothing, because it was removed or renamed during the build', remedy: 'Build again' },
}

/** Explains an error of the file system. Unknown errors are named by their code, such as `EIO`. */
export function explainReadError(error: unknown): ReadProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return PROBLEMS[code] ?? { found: `the error ${code}`, remedy: 'Check its disk' }
}
