import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Source } from '../../archive/source.ts'
import type { FileContent } from './data-file.ts'

/** Reads the data files of a bundle from the disk, except the files whose content is in `known`. */
export function createFolderSource(folder: string, known: ReadonlyMap<string, FileContent> = new Map()): Source {
  return {
    readJson: async (path) =>
      JSON.parse(String(known.get(path) ?? readFileSync(join(folder, path), 'utf8'))) as unknown,
    readBytes: async (path) => new Uint8Array(inflateSync(readFileSync(join(folder, path)))),
  }
}
