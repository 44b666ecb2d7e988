import { UserError } from '../../archive/user-error.ts'

/** Causes and remedies for the error codes of a file system that a user can do something about. */
const SYSTEM_ERRORS: ReadonlyMap<string, string> = new Map([
  [
    'ENOSPC',
    'No space is left on a disk. Free some, write to another disk, or set BACKFILE_CACHE to a folder on another disk.',
  ],
  ['EDQUOT', 'The quota of this user on the disk is used up. Free some space, or write to another disk.'],
  ['EROFS', 'The disk is read-only. Write to another one.'],
  ['EACCES', 'This user has no permission. Change the permissions, or write elsewhere.'],
  ['EPERM', 'The system does not permit it. Change the permissions, or write elsewhere.'],
  ['EBUSY', 'Another program uses it. Close that program, or write elsewhere.'],
  ['ENOENT', 'Another program may have removed it. Build again, or write elsewhere.'],
  ['ENOTDIR', 'A part of the path is a file. Correct the path, or remove the file.'],
  ['EEXIST', 'Something else has this name. Remove it, or write elsewhere.'],
  ['EISDIR', 'A folder has this name. Remove it, or write elsewhere.'],
  ['ENOTEMPTY', 'Another build may have written there. Build again.'],
  ['ELOOP', 'The path has a link to itself. Correct the path.'],
  ['ENAMETOOLONG', 'The name is too long for this disk. Shorten it.'],
  ['EXDEV', 'A folder of the archive is on another disk. Write to a folder that is on one disk.'],
  ['EFBIG', 'The file is larger than the system permits. Raise the limit, or write to another disk.'],
  ['EIO', 'The disk failed. Check it, or write to another one.'],
  ['EMFILE', 'Too many files are open. Raise the limit with "ulimit -n".'],
  ['ENFILE', 'Too many files are open on this machine. Close other programs.'],
])

/**
 * Returns the lines that describe an error. A user can act on the message of a UserError and on a full disk. A developer
 * needs the stack of any other error.
 */
export function describeError(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)]
  if (error instanceof UserError) return [error.message]
  // Errors from worker threads have lost their code.
  const [code = ''] = error.message.split(':')
  const remedy = SYSTEM_ERRORS.get(code)
  return remedy === undefined
    ? (error.stack ?? error.message).split('\n')
    : [`The build stopped: ${error.message}. ${remedy}`]
}
