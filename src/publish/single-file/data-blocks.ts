import { deflate } from 'node:zlib'
import { promisify } from 'node:util'
import { REPORT_FILE } from '../../archive/paths.ts'
import { MAX_UNPACKED_BYTES } from '../../archive/source.ts'
import { UserError } from '../../archive/user-error.ts'
import type { FileContent, SiteData } from '../data/data-file.ts'

/** A data file, or all files of a folder, in a single file. */
export interface DataBlock {
  /** The path of the file, or the path of the folder, ending in a slash. */
  readonly path: string
  /** A zlib stream. None of the characters of base64 has a meaning in HTML, so articles need no escaping. */
  readonly base64: string
}

/**
 * Encodes the data of an archive for `src/app/single-file/embedded-source.ts`, which documents the format. The articles of
 * a chunk share a stream, which halves their size: 3.0 MB instead of 5.6 MB for 5,000 articles of Reuters-21578. The
 * report is omitted, because no page reads it. Rejects with a TypeError if a file in a shared stream has several lines.
 *
 * Base64 adds a third to the size. An encoding of seven bits per character would add a seventh, but needs control
 * characters, which mail and editors change.
 */
export async function encodeBlocks(files: SiteData['files']): Promise<readonly DataBlock[]> {
  const blocks = new Map<string, Map<string, FileContent>>()
  for (const [path, content] of files) {
    if (path === REPORT_FILE) continue
    const block = findBlockPath(path)
    const members = blocks.get(block) ?? new Map<string, FileContent>()
    blocks.set(block, members.set(path.slice(block.length), content()))
  }
  return await Promise.all(
    Array.from(blocks, async ([path, members]) => ({ path, base64: await encodeBlock(path, members) })),
  )
}

/** Small files, files that the first page reads, and deflated files have a block of their own. */
function findBlockPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const isSeparate = folder === 'data/' || path.endsWith('/rows.json') || path.endsWith('.bin')
  return isSeparate ? path : folder
}

/** `members` contains the files by their names below `path`. The name of a single file is empty. */
async function encodeBlock(path: string, members: ReadonlyMap<string, FileContent>): Promise<string> {
  const own = members.get('')
  if (typeof own === 'object') return Buffer.from(own).toString('base64')
  const content = Buffer.from(own ?? pack(path, members))
  if (content.length > MAX_UNPACKED_BYTES) {
    throw new UserError(
      `${path} would have ${content.length} bytes in the single file, but the limit is ${MAX_UNPACKED_BYTES}. ` +
        'Publish the folder that "npm run build" writes.',
    )
  }
  return (await promisify(deflate)(content, { level: 9 })).toString('base64')
}

function pack(folder: string, members: ReadonlyMap<string, FileContent>): string {
  const lines = Array.from(members, ([name, content]) => {
    if (typeof content === 'string' && !content.includes('\n')) return content
    throw new TypeError(`${folder}${name}: expected JSON in one line. Give it a block of its own.`)
  })
  return [JSON.stringify([...members.keys()]), ...lines].join('\n')
}
