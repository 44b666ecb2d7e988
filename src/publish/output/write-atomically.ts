import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file, and creates its folder. An existing file stays complete until the new file is complete. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${randomUUID()}`
  try {
    writeFileSync(partial, content)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}
