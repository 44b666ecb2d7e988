import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ServedFile {
  /** The bytes that the server sends. */
  readonly body: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** The types that file servers compress. All other files are sent unchanged, as indexes that were compressed when written. */
const COMPRESSED_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
}
const GZIP_LEVEL = 6
/** `0.7gf6wbvc.json`, `list-MFy9dS2e.js`, `en_1c2d3e4.pf_fragment`. */
const HASHED_NAME = /(?:\.[a-z2-7]{8}|-[\w-]{8}|_[0-9a-f]{6,})\.\w+$/

/** Returns a function that finds a file by its path. Of several folders with the file, the first is used. */
export function servedFiles(folders: readonly string[]): (path: string) => Promise<ServedFile | null> {
  const known = new Map<string, Promise<ServedFile | null>>()
  const find = async (path: string) => {
    for (const folder of folders) {
      const file = await readServed(join(folder, normalize(path.replace(/\/$/, '/index.html'))))
      if (file !== null) return file
    }
    return null
  }
  return (path) => {
    const file = known.get(path) ?? find(path)
    known.set(path, file)
    return file
  }
}

/** Returns null if there is no such file. */
export async function readServed(file: string): Promise<ServedFile | null> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return null
  const type = COMPRESSED_TYPES[extname(file)]
  const body = type === undefined ? bytes : gzipSync(bytes, { level: GZIP_LEVEL })
  return {
    body,
    etag: `"${createHash('sha1').update(bytes).digest('base64url')}"`,
    headers: {
      'content-type': type ?? 'application/octet-stream',
      ...(type !== undefined && { 'content-encoding': 'gzip' }),
      'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  }
}
