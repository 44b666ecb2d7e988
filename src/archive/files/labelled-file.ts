/**
 * The label of a data file: the hash in its path, and the path after it without the extension. Two files of an archive
 * with the same label have the same content. `data/chunks/1987-03.2.abcdefgh/3.json` → `abcdefgh/3`.
 */
function labelOf(path: string): string {
  return /\.([^./]+(?:\/[^./]+)?)\.json$/.exec(path)?.[1] ?? ''
}

/** Encodes a JSON file as a list of its label and its content, so that it cannot pass for another file. */
export function encodeLabelled(path: string, content: unknown): string {
  return JSON.stringify([labelOf(path), content])
}

/** The inverse of `encodeLabelled`, for parsed JSON. Throws a RangeError if the file has another label than its path. */
export function decodeLabelled(path: string, file: unknown): unknown {
  const parts: readonly unknown[] = Array.isArray(file) ? file : []
  const [label, content] = parts
  if (parts.length !== 2 || label !== labelOf(path)) throw new RangeError(`is not the file ${labelOf(path)}`)
  return content
}
