import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MAX_UNUSED_MS, removeUnused, writeAtomically } from './state-files.ts'

/** The inputs of a file as a hash, and the state of the file on the disk after it was written. */
export interface OutputEntry {
  /** A hash of all inputs of the file. */
  readonly key: string
  readonly bytes: number
  readonly modifiedMs: number
}

/** The files of the published bundle by path. The next build keeps a file if its key is the same. */
export type OutputManifest = ReadonlyMap<string, OutputEntry>

/** The file with the manifest of the bundle in `outDir`, an absolute path without symbolic links. */
export function outputManifestFile(stateFolder: string, outDir: string): string {
  return join(stateFolder, `${createHash('sha256').update(outDir).digest('hex')}.json`)
}

/** Returns an empty manifest if the file is missing or damaged: the build then writes every file. */
export function readOutputManifest(file: string): OutputManifest {
  try {
    // `writeOutputManifest` wrote it. The keys contain the version of the program.
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as readonly (readonly [string, OutputEntry])[])
  } catch {
    return new Map()
  }
}

/** Writes the manifest, and removes the manifests of bundles that were not built for 30 days. */
export function writeOutputManifest(file: string, manifest: OutputManifest): void {
  writeAtomically(file, JSON.stringify([...manifest]))
  removeUnused(dirname(file), () => MAX_UNUSED_MS)
}
