import { readFile, writeFile } from 'node:fs/promises'

/** Changes a byte in the middle of a file. */
export async function damageFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  await writeFile(path, bytes)
}
