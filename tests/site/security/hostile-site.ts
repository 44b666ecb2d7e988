import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { batchesOf, markdownSeed, writeSeeds } from '../../attack/seeds.ts'
import type { Vector } from '../../attack/vector.ts'
import { VECTORS } from '../../attack/vectors.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { PROJECT } from '../harness/run-build.ts'
import { buildAndServe, type ServedBundle } from '../harness/served-bundle.ts'

function vectorNamed(id: string): Vector {
  const vector = VECTORS.find((candidate) => candidate.id === id)
  if (vector === undefined) throw new RangeError(`no vector ${id}`)
  return vector
}

/** The vectors by article. */
export const BATCHES = batchesOf(VECTORS)

function dayOf(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
}

export interface HostileSite extends ServedBundle {
  readonly seeds: string
}

/** Builds an archive of all vectors, several in each article, and of the articles in tests/fixtures/hostile. */
export async function openHostileSite(): Promise<HostileSite> {
  const folder = await createTemporaryFolder()
  await cp(join(PROJECT, 'tests/fixtures/hostile'), folder, { recursive: true })
  await mkdir(join(folder, 'vectors'), { recursive: true })
  await writeSeeds(join(folder, 'vectors'), [
    ...BATCHES.map((vectors, index) => markdownSeed(vectors, dayOf(index))),
    { name: `<img src=x onerror=${'hit(-1)'}>.md`, text: '# A file with a name\n\nJanuary 1, 2020\n\nText.\n' },
  ])
  const settings = {
    title: vectorNamed('scripts-after-title').payload,
    description: vectorNamed('scripts-after-double-quote').payload,
    home: 'https://archive.example.org/"><script>hit(-2)</script>/',
    onError: 'skip',
  }
  await writeFile(join(folder, 'archive.yaml'), stringify(settings))
  const site = await buildAndServe(folder)
  return { ...site, seeds: folder }
}
