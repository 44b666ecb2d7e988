import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Source } from '../../archive/source.ts'

/** Reads the data files of a bundle on the disk. */
export function createFolderSource(folder: string): Source {
  return {
    readJson: async (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown,
    readBytes: async (path) => new Uint8Array(inflateSync(readFileSync(join(folder, path)))),
  }
}
