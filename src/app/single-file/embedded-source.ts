import type { Source } from '../../archive/source.ts'
import { DataError } from '../data/data-error.ts'
import { memoizeAsyncByKey } from '../data/memoize-async.ts'

/** Kept as text: results come from all over the archive, and the articles of a folder have about 200 KB. */
const MOST_FOLDERS = 24

/** The text of an element that no browser runs. */
export type DataBlocks = ReadonlyMap<string, Pick<HTMLScriptElement, 'text'>>

/** By path. Found by their element, which no article can have: an id may be an article's own. */
export function findDataBlocks(document: Document): DataBlocks {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[data-path]')
  return new Map(Array.from(scripts, (block) => [block.dataset['path'] ?? '', block]))
}

/**
 * Reads the data blocks of a single file; `src/publish/single-file/data-blocks.ts` writes them. Each is a script element,
 * `<script type="application/octet-stream" data-path="…">`, with base64 of a zlib stream. Its path is that of a data
 * file, or of a folder, ending in a slash: then the stream has the names of its files as JSON in the first line, and
 * the files in the lines after it. Nothing is decoded before it is asked for. Rejects with a DataError, as for a file
 * that is not there where the single file was copied in part.
 */
export function embeddedSource(blocks: DataBlocks): Source {
  async function inflate(path: string): Promise<Response> {
    const block = blocks.get(path)
    if (block === undefined) throw new DataError(path, 404)
    const stream = new Blob([decodeBase64(block.text)]).stream()
    return new Response(stream.pipeThrough(new DecompressionStream('deflate')))
  }

  const folder = memoizeAsyncByKey(async (path: string) => unpack(await (await inflate(path)).text()), MOST_FOLDERS)

  async function readText(path: string): Promise<string> {
    if (blocks.has(path)) return await (await inflate(path)).text()
    const [parent, name] = splitPath(path)
    const text = (await folder(parent)).get(name)
    if (text === undefined) throw new DataError(path, 404)
    return text
  }

  return {
    readJson: (path) => readOrFail(path, async () => JSON.parse(await readText(path)) as unknown),
    readBytes: (path) => readOrFail(path, async () => new Uint8Array(await (await inflate(path)).arrayBuffer())),
  }
}

/** What is in a block is damaged where it cannot be decoded: zlib has a checksum. */
async function readOrFail<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof DataError ? error : new DataError(path, 200, error)
  }
}

/** Throws where the text was damaged. `Uint8Array.fromBase64` is not yet in every browser that can read the page. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function unpack(text: string): ReadonlyMap<string, string> {
  const [names = '[]', ...files] = text.split('\n')
  // Written by the same build.
  return new Map((JSON.parse(names) as readonly string[]).map((name, index) => [name, files[index] ?? '']))
}

function splitPath(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}
