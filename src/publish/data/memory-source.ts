import { inflateSync } from 'node:zlib'
import type { Source } from '../../archive/source.ts'
import type { FileContent, SiteData } from './data-file.ts'

/** Reads data files from memory in the same way as a browser reads them from a server. */
export function createMemorySource(files: SiteData['files']): Source {
  const read = (path: string): FileContent => {
    const content = files.get(path)
    if (content === undefined) throw new RangeError(`no data file ${path}`)
    return content()
  }
  return {
    readJson: async (path) => JSON.parse(String(read(path))) as unknown,
    readBytes: async (path) => {
      const content = read(path)
      if (typeof content === 'string') throw new TypeError(`${path} is text`)
      return new Uint8Array(inflateSync(content))
    },
  }
}
