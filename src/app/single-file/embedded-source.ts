import type { Source } from '../../archive/source.ts'
import { DataError } from '../data/data-error.ts'
import { inflate } from '../data/inflate.ts'
import { memoizeAsyncByKey } from '../data/memoize-async.ts'

/** A folder has about 200 KB of text. Search results come from many folders. */
const MAX_FOLDERS = 24

/** Script elements with a type that no browser runs, by their path. */
export type DataBlocks = ReadonlyMap<string, Pick<HTMLScriptElement, 'text'>>

/** Finds the blocks by element and attribute, because an article may contain any id, but no script element. */
export function findDataBlocks(document: Document): DataBlocks {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[data-path]')
  return new Map(Array.from(scripts, (block) => [block.dataset['path'] ?? '', block]))
}

/**
 * Reads the data blocks of a single file, which `src/publish/single-file/data-blocks.ts` writes.
 *
 * A block is an element `<script type="application/octet-stream" data-path="…">` with a zlib stream in base64.
 * `data-path` is the path of a data file, or the path of a folder, ending in a slash. In the stream of a folder, the
 * first line contains the names of its files as JSON, and each further line is a file.
 *
 * Blocks are decoded on demand. Rejects with a DataError if a block is missing or damaged.
 */
export function createEmbeddedSource(blocks: DataBlocks): Source {
  function open(path: string): Response {
    const block = blocks.get(path)
    if (block === undefined) throw new DataError(path, 404)
    return inflate(new Blob([decodeBase64(block.text)]).stream())
  }

  const folder = memoizeAsyncByKey(async (path: string) => unpack(await open(path).text()), MAX_FOLDERS)

  async function readText(path: string): Promise<string> {
    if (blocks.has(path)) return await open(path).text()
    const [parent, name] = splitPath(path)
    const text = (await folder(parent)).get(name)
    if (text === undefined) throw new DataError(path, 404)
    return text
  }

  return {
    readJson: (path) => readOrFail(path, async () => JSON.parse(await readText(path)) as unknown),
    readBytes: (path) => readOrFail(path, async () => new Uint8Array(await open(path).arrayBuffer())),
  }
}

/** zlib has a checksum, so a damaged block cannot be decoded. */
async function readOrFail<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof DataError ? error : new DataError(path, 200, error)
  }
}

/** Throws if the text is damaged. Some supported browsers lack `Uint8Array.fromBase64`. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function unpack(text: string): ReadonlyMap<string, string> {
  const [names = '[]', ...files] = text.split('\n')
  // The cast is safe, because the build wrote this line.
  return new Map((JSON.parse(names) as readonly string[]).map((name, index) => [name, files[index] ?? '']))
}

function splitPath(path: string): readonly [folder: string, name: string] {
  const end = path.lastIndexOf('/') + 1
  return [path.slice(0, end), path.slice(end)]
}
