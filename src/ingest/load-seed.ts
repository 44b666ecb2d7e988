import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { MAX_FILE_BYTES } from './markdown/limits.ts'
import type { Diagnostics } from './diagnostics/diagnostics.ts'

/**
 * Synchronous: seeds are small and many, and reading each in turn costs a tenth of handing it to another thread.
 * Null, with a finding, for a file that cannot be read or is larger than any article;
 * `diagnostics` has its path.
 */
export function loadSeed(folder: string, diagnostics: Diagnostics): Uint8Array | null {
  const file = join(folder, diagnostics.path)
  try {
    const { size } = statSync(file)
    if (size <= MAX_FILE_BYTES) return readFileSync(file)
    diagnostics.add(FINDINGS.tooLarge, FILE_START, size, MAX_FILE_BYTES)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    diagnostics.add(FINDINGS.unreadable, FILE_START, code)
  }
  return null
}
