import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { MAX_UNUSED_MS, readChecked, removeUnused, writeChecked } from './state-files.ts'

/** The inputs of a file as a hash, and the state of the file on the disk after it was written. */
export interface OutputEntry {
  /** A hash of all inputs of the file. */
  readonly key: string
  readonly bytes: number
  readonly modifiedMs: number
}

/** The files of the published bundle by path. The next build keeps a file if its key is the same. */
export type OutputManifest = ReadonlyMap<string, OutputEntry>

/** Also the temporary name of a manifest whose build was killed. */
const MANIFEST_NAME = /^[0-9a-f]{64}\.json(?:\.[0-9a-f-]{36})?$/

/** The file with the manifest of the bundle in `outDir`, an absolute path without symbolic links. */
export function outputManifestFile(stateFolder: string, outDir: string): string {
  return join(stateFolder, `${createHash('sha256').update(outDir).digest('hex')}.json`)
}

/** Returns an empty manifest if the file is missing or damaged: the build then writes every file. */
export function readOutputManifest(file: string): { readonly manifest: OutputManifest; readonly isDamaged: boolean } {
  const stored = readChecked(file)
  if (stored.kind !== 'intact') return { manifest: new Map(), isDamaged: stored.kind === 'damaged' }
  // The cast is safe, because `writeOutputManifest` wrote the file. The keys contain the version of the program.
  const entries = JSON.parse(stored.content.toString()) as readonly (readonly [string, OutputEntry])[]
  return { manifest: new Map(entries), isDamaged: false }
}

/**
 * Writes the manifest, and removes the manifests of bundles that were not built for 30 days. Returns a sentence for the
 * summary of the build if the manifest cannot be written, because the bundle is published already.
 */
export function writeOutputManifest(file: string, manifest: OutputManifest): readonly string[] {
  try {
    writeChecked(file, JSON.stringify([...manifest]))
    removeUnused(dirname(file), (name) => (MANIFEST_NAME.test(name) ? MAX_UNUSED_MS : null))
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [`The cache could not be written: ${reason}. The next build writes every file of the archive again.`]
  }
}
