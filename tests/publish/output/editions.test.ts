import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetEditions, recallEdition } from '../../../src/publish/output/edition-memory.ts'
import { listFolder } from '../../../src/publish/output/folder-listing.ts'
import {
  ARCHIVE,
  contentsFor,
  contentsOf,
  type Place,
  publishEdition,
  type Texts,
  writeEdition,
  writeText,
} from './editions.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

/** Above any that a system gives. */
const DEAD_PID = 2 ** 30

let parent = ''
let place: Place = { dist: '', cache: '' }

beforeEach(async () => {
  parent = await createTemporaryFolder()
  place = placeIn(parent)
})

const placeIn = (folder: string): Place => ({ dist: join(folder, 'dist'), cache: join(folder, 'cache') })
const archive = (texts: Readonly<Record<string, string>>): Texts => new Map([...ARCHIVE, ...Object.entries(texts)])
const inDist = (path: string) => join(place.dist, path)
const inodeOf = async (path: string) => (await stat(inDist(path))).ino

const ONE = archive({ 'a.html': 'a', 'b.html': 'b', 'c/c.json': 'c' })
const TWO = archive({ 'a.html': 'a', 'b.html': 'B', 'd/d.json': 'd' })

describe('a file that is to stay as it is', () => {
  test('is written in the first build alone', async () => {
    expect(await publishEdition(place, ONE)).toEqual([...ONE.keys()])
    const inode = await inodeOf('a.html')
    expect(await publishEdition(place, TWO)).toEqual(['b.html', 'd/d.json'])
    expect(await publishEdition(place, TWO)).toEqual([])
    expect(await publishEdition(place, ONE)).toEqual(['b.html', 'c/c.json'])
    expect(await inodeOf('a.html')).toBe(inode)
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
  })

  test('stays in the folder of the edition before the last', async () => {
    await publishEdition(place, ONE)
    const folder = await inodeOf('.')
    await publishEdition(place, TWO)
    expect(await inodeOf('.')).not.toBe(folder)
    await publishEdition(place, ONE)
    expect(await inodeOf('.')).toBe(folder)
  })

  test('is written anew after it was changed in place, in both folders that it is in', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    await writeText(inDist('a.html'), 'changed by hand')
    const edition = await writeEdition(place, ONE)
    expect(edition.written).toEqual(['a.html'])
    expect(await readFile(inDist('a.html'), 'utf8')).toBe('changed by hand')
    await edition.publish()
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
  })

  test('is taken from the spare after the bundle was deleted', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    await rm(place.dist, { recursive: true })
    expect(await publishEdition(place, ONE)).toEqual([])
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
  })

  test('is written anew after the cache was deleted', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    await rm(place.cache, { recursive: true })
    expect(await publishEdition(place, ONE)).toEqual([...ONE.keys()])
  })

  test('is remembered by a build during which the cache was deleted', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE, () => rm(place.cache, { recursive: true }))
    forgetEditions(place.cache)
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
    expect(await publishEdition(place, ONE)).toEqual([])
  })

  test('is another one in another place', async () => {
    await publishEdition(place, ONE)
    const other = { ...place, dist: join(parent, 'other') }
    expect(await publishEdition(other, TWO)).toEqual([...TWO.keys()])
    expect(await publishEdition(place, ONE)).toEqual([])
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
    expect(await contentsOf(other.dist)).toEqual(contentsFor(TWO))
  })
})

describe('the published bundle', () => {
  test('is left as it is by a build that is discarded, or killed', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    const discarded = await writeEdition(place, TWO)
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
    await discarded.staging.discard()
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))

    await publishEdition(place, ONE)
    const killed = await writeEdition(place, TWO)
    await rename(killed.staging.folder, join(parent, `.dist.building-${DEAD_PID}`))
    expect(await publishEdition(place, ONE)).toEqual([])
    expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
    expect((await readdir(parent)).toSorted()).toEqual(['cache', 'dist'])
  })

  test('is not written through: a file that is there already is an error', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    const { bundle, staging } = await writeEdition(place, ONE)
    expect(() => bundle.write('a.html', 'slip')).toThrow(/EEXIST/)
    expect(() => bundle.copy('a.html', inDist('b.html'))).toThrow(/EEXIST/)
    expect(await readFile(inDist('a.html'), 'utf8')).toBe('a')
    await staging.discard()
  })

  test('gives nothing that others put into it to a later one, but what is kept', async () => {
    await publishEdition(place, ONE)
    await writeText(inDist('CNAME'), 'archive.example.org')
    await writeText(inDist('.git/HEAD'), 'main')
    await writeText(inDist('c/notes/notes.txt'), 'by hand')
    await mkdir(inDist('empty'))
    await symlink(parent, inDist('link'))
    const kept = [...ONE, ['CNAME', 'archive.example.org'], ['.git/HEAD', 'main']] as const
    for (let build = 0; build < 3; build++) {
      await publishEdition(place, ONE)
      expect(await contentsOf(place.dist)).toEqual(contentsFor(new Map(kept)))
    }
  })

  test('takes nothing through a link in the place of a folder', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    await rename(inDist('c'), join(parent, 'elsewhere'))
    await symlink(join(parent, 'elsewhere'), inDist('c'))
    for (let build = 0; build < 2; build++) {
      await publishEdition(place, ONE)
      expect(await contentsOf(place.dist)).toEqual(contentsFor(ONE))
    }
    expect(await readFile(join(parent, 'elsewhere/c.json'), 'utf8')).toBe('c')
  })
})

function spares(): readonly string[] {
  return readdirSync(join(place.cache, 'editions'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[/\\]spare-[^/\\]+$/.test(path),
  )
}

describe('the spare', () => {
  test('is one, from the second build on', async () => {
    await publishEdition(place, ONE)
    expect(spares()).toHaveLength(0)
    for (let build = 0; build < 3; build++) {
      await publishEdition(place, TWO)
      expect(spares()).toHaveLength(1)
    }
  })

  test('goes to one of two builds at once, and the other does without', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    const late = await recallEdition(place.dist, place.cache, async (folder) => {
      const listing = listFolder(folder)
      await publishEdition(place, TWO)
      return listing
    })
    expect(late.spare && existsSync(late.spare.folder)).toBe(false)
    expect(await publishEdition(place, ONE)).toEqual(['b.html', 'c/c.json'])
    expect(spares()).toHaveLength(1)
  })

  test('is forgotten with the record after a month in which nobody built', async () => {
    await publishEdition(place, ONE)
    await publishEdition(place, ONE)
    const other = { ...place, dist: join(parent, 'other') }
    await publishEdition(other, ONE)
    const { drawer } = await recallEdition(other.dist, place.cache, async (folder) => listFolder(folder))
    const day = 24 * 60 * 60 * 1000
    const longAgo = new Date(Date.now() - 31 * day)
    await utimes(drawer, longAgo, longAgo)
    forgetEditions(place.cache)
    expect(await publishEdition(place, ONE)).toEqual([])
    expect(await publishEdition(other, ONE)).toEqual([...ONE.keys()])
    forgetEditions(place.cache, Date.now() + 31 * day)
    expect(readdirSync(join(place.cache, 'editions'))).toEqual([])
  })
})
