import { createHash } from 'node:crypto'
import { readlinkSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { DAY_MS } from './state-files.ts'

/** A temporary folder contains the next bundle, or the former one while it is replaced. */
export type TemporaryRole = 'building' | 'former'

/** Containers and machines that share a disk have processes with equal ids. */
const MACHINE = createHash('sha256').update(`${hostname()}\n${readProcessNamespace()}`).digest('hex').slice(0, 8)

/** Returns the name of a temporary folder of a process on this machine. */
export function temporaryName(target: string, role: TemporaryRole, pid = process.pid): string {
  return `${prefixOf(target, role)}${MACHINE}-${pid}`
}

/**
 * Returns true for the name of a temporary folder whose build no longer runs. Processes of other machines cannot be seen:
 * their folders are abandoned a day after their last change.
 */
export function isAbandoned(folder: string, name: string, target: string, role: TemporaryRole): boolean {
  const prefix = prefixOf(target, role)
  const [, machine, id] = (name.startsWith(prefix) && /^([0-9a-f]{8})-(\d+)$/.exec(name.slice(prefix.length))) || []
  if (id === undefined) return false
  if (machine !== MACHINE) return Date.now() - statSync(join(folder, name)).mtimeMs > DAY_MS
  // A folder with the process id of this build belongs to an earlier process with the same id.
  return Number(id) === process.pid || !isRunning(Number(id))
}

function prefixOf(target: string, role: TemporaryRole): string {
  return `.${basename(target)}.backfile-${role}-`
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Only Linux has it. */
function readProcessNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
