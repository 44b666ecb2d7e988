import { accessSync, constants } from 'node:fs'

/** Returns true if this user may run the file. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
