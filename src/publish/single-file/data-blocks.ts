import { deflate } from 'node:zlib'
import { promisify } from 'node:util'
import { REPORT_FILE } from '../../archive/paths.ts'
import type { FileContent, SiteData } from '../data/data-file.ts'

/** A data file, or all files of a folder, as they stand in a single file. */
export interface DataBlock {
  /** Of the file; of the folder, ending in a slash. */
  readonly path: string
  /** Of a zlib stream: of these 65 characters none means anything to HTML, whatever an article says. */
  readonly base64: string
}

/**
 * The data of an archive for `src/app/single-file/embedded-source.ts`, which documents the form. Articles share a stream
 * with those of their chunk, and are half as large as alone: 3.0 MB, not 5.6 MB, for 5,000 of Reuters-21578. The rows
 * of the list stand apart from them, and files of the index are deflated already. The report is left out, since no
 * page reads it. Rejects with a TypeError where a file that shares its stream has more than one line.
 *
 * Base64 is a third larger than what it stands for, and seven bits a character would be a seventh: but those need
 * control characters, which mail and editors change.
 */
export async function encodeBlocks(files: SiteData['files']): Promise<readonly DataBlock[]> {
  const blocks = new Map<string, Map<string, FileContent>>()
  for (const [path, content] of files) {
    if (path === REPORT_FILE) continue
    const block = blockOf(path)
    const members = blocks.get(block) ?? new Map<string, FileContent>()
    blocks.set(block, members.set(path.slice(block.length), content()))
  }
  return await Promise.all(
    Array.from(blocks, async ([path, members]) => ({ path, base64: await encodeBlock(path, members) })),
  )
}

/** What is small, read at the start, or deflated already has a block of its own; the rest goes with its folder. */
function blockOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const standsAlone = folder === 'data/' || path.endsWith('/rows.json') || path.endsWith('.bin')
  return standsAlone ? path : folder
}

/** `members` by their names below `path`; the one file of a block of its own has none. */
async function encodeBlock(path: string, members: ReadonlyMap<string, FileContent>): Promise<string> {
  const own = members.get('')
  if (typeof own === 'object') return Buffer.from(own).toString('base64')
  return (await promisify(deflate)(own ?? pack(path, members), { level: 9 })).toString('base64')
}

function pack(folder: string, members: ReadonlyMap<string, FileContent>): string {
  const lines = Array.from(members, ([name, content]) => {
    if (typeof content === 'string' && !content.includes('\n')) return content
    throw new TypeError(`${folder}${name}: expected JSON in one line. Give it a block of its own.`)
  })
  return [JSON.stringify([...members.keys()]), ...lines].join('\n')
}
