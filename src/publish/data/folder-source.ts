import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Source } from '../../archive/source.ts'

/** Reads data files that were written to a bundle, but for those whose text is at hand, by their path. */
export function folderSource(folder: string, atHand: ReadonlyMap<string, string>): Source {
  return {
    readJson: async (path) => JSON.parse(atHand.get(path) ?? (await readFile(join(folder, path), 'utf8'))) as unknown,
    readBytes: async (path) => new Uint8Array(inflateSync(await readFile(join(folder, path)))),
  }
}
