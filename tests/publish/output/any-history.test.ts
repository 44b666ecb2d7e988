import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, dictionary, oneof, record } from 'fast-check'
import { expect, test } from 'vitest'
import { ARCHIVE, contentsFor, contentsOf, publishEdition, type Texts, writeEdition, writeText } from './editions.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

/** Above any that a system gives. */
const DEAD_PID = 2 ** 30
const PATHS = ['a.html', 'b.html', 'c/a.json', 'c/b.json', 'c/d/a.json', 'e/a.json', 'e'] as const

type Contents = ReadonlyMap<string, string | null>

/** What happens to an archive, of which nothing is known but what everybody sees of it. */
interface Step {
  readonly kind: 'publish' | 'discard' | 'kill' | 'edit' | 'delete dist' | 'delete cache'
  readonly texts: Texts
  readonly path: string
}

/** Texts of one length, and written at almost one time. */
const texts = dictionary(constantFrom(...PATHS), constantFrom('1', '2', '3'))
  .filter((entries) => !('e' in entries && 'e/a.json' in entries))
  .map((entries): Texts => new Map([...ARCHIVE, ...Object.entries(entries)]))

const publications = constantFrom('publish' as const)
const mishaps = constantFrom('discard', 'kill', 'edit', 'delete dist', 'delete cache')
const steps = array(record({ kind: oneof(publications, mishaps), texts, path: constantFrom(...PATHS) }), {
  minLength: 2,
  maxLength: 9,
})

/** Does what the steps say, and tells what was in the archive during each build and after each step. */
async function play(folder: string, history: readonly Step[]) {
  const place = { dist: join(folder, 'dist'), cache: join(folder, 'cache') }
  const seen: { readonly shown: Contents | null; readonly expected: Contents | null }[] = []
  let expected: Contents | null = null
  const look = async () => seen.push({ shown: existsSync(place.dist) ? await contentsOf(place.dist) : null, expected })

  for (const { kind, texts: wanted, path } of history) {
    switch (kind) {
      case 'publish':
        await publishEdition(place, wanted, look)
        expected = contentsFor(wanted)
        break
      case 'discard':
        await (await writeEdition(place, wanted)).staging.discard()
        break
      case 'kill':
        await rename((await writeEdition(place, wanted)).staging.folder, join(folder, `.dist.building-${DEAD_PID}`))
        break
      case 'edit':
        if (typeof expected?.get(path) !== 'string') break
        await writeText(join(place.dist, path), 'by hand')
        expected = new Map(expected).set(path, 'by hand')
        break
      case 'delete dist':
        await rm(place.dist, { recursive: true, force: true })
        expected = null
        break
      case 'delete cache':
        await rm(place.cache, { recursive: true, force: true })
        break
      default:
        kind satisfies never
    }
    await look()
  }
  return seen
}

test('whatever came before, a bundle is what was asked for, and no build touches it before the next is whole', async () => {
  await assert(
    asyncProperty(steps, async (history) => {
      for (const { shown, expected } of await play(await createTemporaryFolder(), history)) {
        expect(shown).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
}, 30_000)
