import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SeedFile } from './generate-articles.ts'

/** Writes a folder of seeds, with a setting that skips articles with errors. */
export async function writeSeeds(folder: string, seeds: Iterable<SeedFile>): Promise<void> {
  for (const { path, text } of seeds) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await writeFile(join(folder, 'archive.yaml'), 'onError: skip\n')
}
