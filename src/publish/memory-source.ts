import type { Source } from '../archive/source.ts'

/** Reads data files before they are served, as the browser would read them after. */
export function memorySource(files: ReadonlyMap<string, string>): Source {
  return {
    readJson: async (path) => {
      const text = files.get(path)
      if (text === undefined) throw new RangeError(`no data file ${path}`)
      return JSON.parse(text) as unknown
    },
  }
}
