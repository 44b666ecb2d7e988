import { basename } from 'node:path'

/** A temporary folder contains the next bundle, or the former one while it is replaced. */
export type TemporaryRole = 'building' | 'former'

/** Returns the name of a temporary folder of the process `pid`, or the part of it before the id. */
export function temporaryName(target: string, role: TemporaryRole, pid: number | ''): string {
  return `.${basename(target)}.backfile-${role}-${pid}`
}
