import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { UserError } from '../../archive/user-error.ts'
import { SINGLE_FILE_MARK } from '../single-file/single-page.ts'

/** The mark is among the first elements of the page. */
const HEAD_BYTES = 4096

/** Throws a UserError if the path is not free, and what is there is not a single file that a build wrote. */
export function refuseOtherFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || (stats.isFile() && (stats.size === 0 || readHead(path).includes(SINGLE_FILE_MARK)))) return
  throw new UserError(
    `expected no file or an archive at ${path}, found ${stats.isDirectory() ? 'a folder' : 'another file'}. Remove it, or write elsewhere with --outFile.`,
  )
}

function readHead(path: string): string {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    return head.toString('utf8', 0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}
