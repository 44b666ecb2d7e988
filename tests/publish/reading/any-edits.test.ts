import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { MAX_FILE_BYTES } from '../../../src/ingest/markdown/limits.ts'
import { buildSite, type Site } from '../../../src/publish/build-site.ts'
import { folderCache } from '../../../src/publish/reading/folder-cache.ts'
import { memoryCache } from '../../../src/publish/reading/memory-cache.ts'
import { readBatch } from '../../../src/publish/reading/read-batch.ts'
import type { ReadingCache } from '../../../src/publish/reading/reading-cache.ts'
import { ownWorkshop, type Workshop } from '../../../src/publish/workshop.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const AN_HOUR_MS = 60 * 60 * 1000
/** So many that three of them may be read apart. */
const PATHS = Array.from({ length: 28 }, (_, index) => (index % 4 === 0 ? `older/${index}.md` : `${index}.md`))

const anyText = fc
  .array(fc.constantFrom(...'ferry Ferries pier harbour shipworm timber Häfen vagues 港口 12,5'.split(' ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))
const anySeed = fc
  .record({
    headline: anyText,
    date: fc.constantFrom('May 3, 2021', 'June 4, 2021', '7. März 2022', '31 February 2020', ''),
    text: anyText,
    link: fc.constantFrom('', ...PATHS.slice(0, 4).map((path) => `[ferry](${path})`)),
  })
  .map(({ headline, date, text, link }) => `# ${headline}\n\n${date}\n\n${text} ${link}\n`)

/** What a path holds from then on; null where nothing is there. */
const anyChange = fc.oneof(
  { weight: 6, arbitrary: anySeed },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('too large' as const) },
)

/** What happens before a build. */
const anyStep = fc.record({
  changes: fc.array(fc.tuple(fc.constantFrom(...PATHS), anyChange), { maxLength: 3 }),
  /** A build that comes at once can trust no stamps. */
  laterMs: fc.constantFrom(0, AN_HOUR_MS),
  /** Every so many batches are forgotten. */
  forgetsEvery: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1, 2),
})
const anyHistory = fc.record({
  first: fc.array(anySeed, { minLength: PATHS.length - 4, maxLength: PATHS.length }),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 6 }),
})

function change(folder: string, path: string, content: string | null): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  if (content === null) rmSync(file, { force: true })
  else writeFileSync(file, content)
  if (content === 'too large') truncateSync(file, MAX_FILE_BYTES + 1)
}

/** Loses every so many batches that are asked for where segments are looked up, as if they had just been forgotten. */
function workshopWith(cache: ReadingCache, laterMs: number, forgetsEvery: number): Workshop {
  let asked = 0
  const kept = new Set<string>()
  const forgetful: ReadingCache = {
    ...cache,
    recall: (key) => (!kept.has(key) && ++asked % forgetsEvery === 0 ? null : cache.recall(key)),
    keep(key, batch) {
      kept.add(key)
      cache.keep(key, batch)
    },
  }
  return { ...ownWorkshop(cache), readBatch: (task) => readBatch(task, forgetful, Date.now() + laterMs) }
}

function contentsOf({ data }: Site): ReadonlyMap<string, Buffer> {
  return new Map(Array.from(data.files, ([path, content]) => [path, Buffer.from(content())]))
}

const inMemory = () => memoryCache()
const inFolder = (seeds: string) => folderCache({ folder: `${seeds}-cache`, program: 'program-1' })

test.each([
  { place: 'memory', numRuns: 10, cacheFor: inMemory },
  { place: 'a folder', numRuns: 2, cacheFor: inFolder },
])(
  'whatever came between builds, the data is that of a folder read from nothing: a cache in $place',
  async (cache) => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ first, steps }) => {
        const folder = join(await createTemporaryFolder(), 'seeds')
        const kept = cache.cacheFor(folder)
        first.forEach((seed, index) => change(folder, PATHS[index] ?? '', seed))
        for (const { changes, laterMs, forgetsEvery } of steps) {
          for (const [path, content] of changes) change(folder, path, content)
          const site = await buildSite(folder, { workshop: workshopWith(kept, laterMs, forgetsEvery) })
          expect(contentsOf(site)).toEqual(contentsOf(await buildSite(folder)))
        }
      }),
      { numRuns: cache.numRuns },
    )
  },
  60_000,
)

test('a word that no article has any more is neither found nor offered, though the base still has it', async () => {
  const folder = join(await createTemporaryFolder(), 'seeds')
  const workshop = ownWorkshop(memoryCache())
  const openIndex = vi.fn<Workshop['openIndex']>(workshop.openIndex)
  const build = () => buildSite(folder, { workshop: { ...workshop, openIndex } })
  for (const path of PATHS) change(folder, path, '# Ferry\n\nMay 3, 2021\n\nThe harbour.\n')
  change(folder, '1.md', '# Ferry\n\nMay 3, 2021\n\nThe shipworm.\n')
  await build()
  change(folder, '1.md', '# Ferry\n\nMay 3, 2021\n\nThe harbour.\n')
  expect(contentsOf(await build())).toEqual(contentsOf(await buildSite(folder)))
  expect(openIndex.mock.calls.map(([batches]) => batches.length)).toEqual([1, 2])
})
