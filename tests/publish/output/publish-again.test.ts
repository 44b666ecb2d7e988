import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, dictionary, oneof, record } from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryName } from '../../../src/publish/output/temporary-name.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import {
  contentsFor,
  contentsOf,
  type Folders,
  publishSmall,
  startBuild,
  type Texts,
  withFolders,
  writeText,
} from './publish-small.ts'

/** Larger than any process id. */
const DEAD_PID = 2 ** 30

let parent = ''
let folders: Folders = { dist: '', cache: '' }

beforeEach(async () => {
  parent = await createTemporaryFolder()
  folders = { dist: join(parent, 'dist'), cache: join(parent, 'cache') }
})

const archive = (texts: Readonly<Record<string, string>>): Texts => new Map(Object.entries(texts))
const inDist = (path: string) => join(folders.dist, path)
const inodeOf = async (path: string) => (await stat(inDist(path))).ino

const ONE = archive({ 'a.html': 'a', 'b.html': 'b', 'c/c.json': 'c' })
const TWO = archive({ 'a.html': 'a', 'b.html': 'B', 'd/d.json': 'd' })

describe('an unchanged file', () => {
  test('is written only in the first build', async () => {
    expect(await publishSmall(folders, ONE)).toEqual([...ONE.keys()])
    const inode = await inodeOf('a.html')
    expect(await publishSmall(folders, TWO)).toEqual(['b.html', 'd/d.json'])
    expect(await publishSmall(folders, TWO)).toEqual([])
    expect(await publishSmall(folders, ONE)).toEqual(['b.html', 'c/c.json'])
    expect(await inodeOf('a.html')).toBe(inode)
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))
  })

  test('is written again if a user edited it, and the edited file stays until the new bundle replaces the old', async () => {
    await publishSmall(folders, ONE)
    await writeText(inDist('a.html'), 'edited by hand')
    const build = startBuild(folders, ONE)
    expect(build.written).toEqual(['a.html'])
    expect(await readFile(inDist('a.html'), 'utf8')).toBe('edited by hand')
    build.publish()
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))
  })

  test('is written again after the bundle or the cache was deleted', async () => {
    await publishSmall(folders, ONE)
    await rm(folders.dist, { recursive: true })
    expect(await publishSmall(folders, ONE)).toEqual([...ONE.keys()])
    await rm(folders.cache, { recursive: true })
    expect(await publishSmall(folders, ONE)).toEqual([...ONE.keys()])
  })

  test('is linked even if the cache was deleted during the previous build', async () => {
    await publishSmall(folders, ONE, () => rm(folders.cache, { recursive: true, force: true }))
    expect(await publishSmall(folders, ONE)).toEqual([])
  })

  test('is not linked into another output folder', async () => {
    await publishSmall(folders, ONE)
    const other = { ...folders, dist: join(parent, 'other') }
    expect(await publishSmall(other, TWO)).toEqual([...TWO.keys()])
    expect(await publishSmall(folders, ONE)).toEqual([])
    expect(await contentsOf(other.dist)).toEqual(contentsFor(TWO))
  })
})

describe('the published bundle', () => {
  test('is not changed by a build that fails or is killed', async () => {
    await publishSmall(folders, ONE)
    const discarded = startBuild(folders, TWO)
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))
    discarded.staging.discard()
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))

    const killed = startBuild(folders, TWO)
    await rename(killed.staging.folder, join(parent, temporaryName(folders.dist, 'building', DEAD_PID)))
    expect(await publishSmall(folders, ONE)).toEqual([])
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))
    expect((await readdir(parent)).toSorted()).toEqual(['cache', 'dist'])
  })

  test('with a symbolic link in the place of one of its folders is not replaced, because the link is the user’s', async () => {
    await publishSmall(folders, ONE)
    await rename(inDist('c'), join(parent, 'elsewhere'))
    await symlink(join(parent, 'elsewhere'), inDist('c'))
    await expect(publishSmall(folders, ONE)).rejects.toThrow(`expected nothing of yours at ${inDist('c')}`)
    expect(await readFile(inDist('c/c.json'), 'utf8')).toBe('c')
    await rm(inDist('c'))
    await publishSmall(folders, ONE)
    expect(await contentsOf(folders.dist)).toEqual(contentsFor(ONE))
    expect(await readFile(join(parent, 'elsewhere/c.json'), 'utf8')).toBe('c')
  })
})

const PATHS = ['a.html', 'b.html', 'c/a.json', 'c/b.json', 'c/d/a.json', 'e/a.json', 'e'] as const

interface Step {
  readonly kind: 'publish' | 'discard' | 'kill' | 'edit' | 'add' | 'delete dist' | 'delete cache'
  readonly texts: Texts
  readonly path: string
  readonly userPath: string
}

const USER_PATHS = ['photos/pier.jpg', '.gitignore', 'c/notes.txt', 'c/d/mine/deep.txt'] as const

/** Texts of equal length, so that their sizes do not distinguish them. */
const anyTexts = dictionary(constantFrom(...PATHS), constantFrom('1', '2', '3'))
  .filter((entries) => !('e' in entries && 'e/a.json' in entries))
  .map((entries) => archive(entries))
const anyKind = oneof(
  constantFrom('publish' as const),
  constantFrom('discard', 'kill', 'edit', 'add', 'delete dist', 'delete cache'),
)
const anySteps = array(
  record({ kind: anyKind, texts: anyTexts, path: constantFrom(...PATHS), userPath: constantFrom(...USER_PATHS) }),
  {
    minLength: 2,
    maxLength: 9,
  },
)

/** Runs the steps, and records the contents of the bundle before each swap and after each step, with the expected ones. */
async function run(folder: string, steps: readonly Step[]) {
  const places = { dist: join(folder, 'dist'), cache: join(folder, 'cache') }
  type Contents = ReadonlyMap<string, string | null>
  const seen: { readonly actual: Contents | null; readonly expected: Contents | null }[] = []
  let expected: Contents | null = null
  let ofUser = new Map<string, string>()
  const look = async () =>
    seen.push({ actual: existsSync(places.dist) ? await contentsOf(places.dist) : null, expected })
  for (const { kind, texts, path, userPath } of steps) {
    switch (kind) {
      case 'publish':
        await publishSmall(places, texts, look)
        expected = contentsFor(texts, ofUser)
        break
      case 'discard':
        startBuild(places, texts).staging.discard()
        break
      case 'kill':
        await rename(
          startBuild(places, texts).staging.folder,
          join(folder, temporaryName(places.dist, 'building', DEAD_PID)),
        )
        break
      case 'edit':
        if (typeof expected?.get(path) !== 'string') break
        await writeText(join(places.dist, path), 'by hand')
        expected = new Map(expected).set(path, 'by hand')
        break
      case 'add':
        if (expected === null) break
        await writeText(join(places.dist, userPath), 'mine')
        ofUser.set(userPath, 'mine')
        expected = withFolders(new Map([...expected, [userPath, 'mine']]))
        break
      case 'delete dist':
        await rm(places.dist, { recursive: true, force: true })
        ofUser = new Map()
        expected = null
        break
      case 'delete cache':
        await rm(places.cache, { recursive: true, force: true })
        break
      default:
        kind satisfies never
    }
    await look()
  }
  return seen
}

test('after any sequence of builds, the bundle has exactly the expected files and those of the user, and no build changes it before the swap', async () => {
  await assert(
    asyncProperty(anySteps, async (steps) => {
      for (const { actual, expected } of await run(await mkdtemp(join(parent, 'run-')), steps)) {
        expect(actual).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
})
