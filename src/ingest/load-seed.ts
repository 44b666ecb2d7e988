import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../archive/files/report.ts'
import { createFinding, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'

export const MAX_FILE_BYTES = 16 * 1024 * 1024

export interface LoadedSeed {
  /** Relative to the folder of seeds, with forward slashes. */
  readonly path: string
  /** Null if the file cannot be read or is too large; the findings contain the reason. */
  readonly bytes: Uint8Array | null
  readonly findings: readonly Finding[]
}

/**
 * Reads the bytes of a seed file. The call is synchronous because seeds are small and many: reading them one by one
 * costs a tenth of passing each to another thread.
 */
export function loadSeed(folder: string, path: string): LoadedSeed {
  try {
    const file = join(folder, path)
    const { size } = statSync(file)
    if (size <= MAX_FILE_BYTES) return { path, bytes: readFileSync(file), findings: [] }
    const finding = createFinding(FINDINGS.tooLarge, path, FILE_START, size, MAX_FILE_BYTES)
    return { path, bytes: null, findings: [finding] }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { path, bytes: null, findings: [createFinding(FINDINGS.unreadable, path, FILE_START, reason)] }
  }
}
