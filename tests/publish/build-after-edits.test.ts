import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_TEXT_BYTES } from '../../src/ingest/formats/text-size.ts'
import { NO_PROGRESS } from '../../src/publish/build-progress.ts'
import { buildSite } from '../../src/publish/build.ts'
import { createFolderCache } from '../../src/publish/cache/folder-cache.ts'
import type { SeedCache } from '../../src/publish/cache/seed-cache.ts'
import { createMemoryCache } from './memory-cache.ts'
import type { Site } from '../../src/publish/site.ts'
import { inlineWorkers } from './inline-workers.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

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

/** The new content of a file; null removes it. */
const anyChange = fc.oneof(
  { weight: 6, arbitrary: anySeed },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('too large' as const) },
)

/** The changes between two builds. */
const anyStep = fc.record({
  changes: fc.array(fc.tuple(fc.constantFrom(...PATHS), anyChange), { maxLength: 3 }),
  losesCache: fc.boolean(),
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
  if (content === 'too large') truncateSync(file, MAX_TEXT_BYTES + 1)
}

const build = (folder: string, cache: SeedCache) => buildSite(folder, inlineWorkers(cache), NO_PROGRESS)

function contentsOf({ data }: Site): ReadonlyMap<string, Buffer> {
  return new Map(Array.from(data.files, ([path, content]) => [path, Buffer.from(content())]))
}

test.each([
  { place: 'memory', numRuns: 10, openCache: () => createMemoryCache() },
  {
    place: 'a folder',
    numRuns: 2,
    openCache: (seeds: string) => createFolderCache({ folder: `${seeds}-cache`, program: 'program-1' }),
  },
])(
  'after any edits, a build with its cache in $place equals a build without a cache',
  async ({ numRuns, openCache }) => {
    const parent = await createTemporaryFolder()
    let runs = 0
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ first, steps }) => {
        const folder = join(parent, `seeds-${runs++}`)
        let cache = openCache(folder)
        first.forEach((seed, index) => change(folder, PATHS[index] ?? '', seed))
        for (const { changes, losesCache } of steps) {
          for (const [path, content] of changes) change(folder, path, content)
          if (losesCache) {
            rmSync(`${folder}-cache`, { recursive: true, force: true })
            cache = openCache(folder)
          }
          expect(contentsOf(await build(folder, cache))).toEqual(contentsOf(await build(folder, createMemoryCache())))
          cache.prune()
        }
      }),
      { numRuns },
    )
  },
)
