import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface CacheFolder {
  readonly folder: string
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
  /** Removes the folder if it was made for this build only. */
  readonly close: () => void
}

/** Returns the folder of the cache, or a temporary folder if this user cannot write to it. */
export function openCacheFolder(folder: string): CacheFolder {
  try {
    mkdirSync(folder, { recursive: true })
    const test = join(folder, `.test-${process.pid}`)
    writeFileSync(test, 'test')
    rmSync(test)
    return { folder, notes: [], close: () => undefined }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const temporary = mkdtempSync(join(tmpdir(), 'backfile-'))
    return {
      folder: temporary,
      notes: [
        `Nothing was cached, so the next build parses every seed again: ${reason}. Set BACKFILE_CACHE to another folder.`,
      ],
      close: () => rmSync(temporary, { recursive: true, force: true }),
    }
  }
}
