import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStaging, type Staging } from '../../../src/publish/output/staging.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

/** Larger than any process id. */
const DEAD_PID = 2 ** 30

let parent = ''
let dist = ''

beforeEach(async () => {
  const folder = await createTemporaryFolder()
  parent = join(folder, 'parent')
  dist = join(parent, 'dist')
  await mkdir(parent)
})

async function open(): Promise<Staging> {
  return openStaging(dist)
}

async function publishArchive(text: string): Promise<void> {
  const staging = await open()
  await writeArchive(staging.folder, text)
  await staging.publish()
}

async function writeArchive(folder: string, text: string): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true })
  await writeFile(join(folder, 'data/archive.json'), '{}')
  await writeFile(join(folder, 'data/report.json'), '{}')
  await writeFile(join(folder, 'index.html'), text)
}

const shown = () => readFile(join(dist, 'index.html'), 'utf8')

describe('a bundle', () => {
  test('does not exist before it is published, and no temporary folder remains afterwards', async () => {
    const staging = await open()
    await writeArchive(staging.folder, 'one')
    expect(existsSync(dist)).toBe(false)
    await staging.publish()
    expect(await shown()).toBe('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('replaces the previous bundle, which stays complete until then', async () => {
    await publishArchive('one')
    const staging = await open()
    await writeArchive(staging.folder, 'two')
    expect(staging.published).toBe(await realpath(dist))
    expect(await shown()).toBe('one')
    await staging.publish()
    expect(await shown()).toBe('two')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('that is discarded leaves the previous bundle unchanged', async () => {
    await publishArchive('one')
    const staging = await open()
    await writeFile(join(staging.folder, 'half'), '')
    await staging.discard()
    expect(await shown()).toBe('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('published into a Git checkout keeps the .git folder and the CNAME file', async () => {
    await publishArchive('one')
    await mkdir(join(dist, '.git'))
    await writeFile(join(dist, '.git/HEAD'), 'main')
    await writeFile(join(dist, 'CNAME'), 'archive.example.org')
    await publishArchive('two')
    expect(await readFile(join(dist, '.git/HEAD'), 'utf8')).toBe('main')
    expect(await readFile(join(dist, 'CNAME'), 'utf8')).toBe('archive.example.org')
  })

  test('published through a symbolic link is written to the target of the link', async () => {
    await mkdir(join(parent, 'elsewhere'))
    await symlink(join(parent, 'elsewhere'), dist)
    await publishArchive('one')
    expect(await readFile(join(parent, 'elsewhere/index.html'), 'utf8')).toBe('one')
  })
})

test('a folder with other files is an error, and stays unchanged', async () => {
  await mkdir(dist)
  await writeFile(join(dist, 'thesis.odt'), 'years of work')
  await expect(open()).rejects.toThrow(
    `expected an empty folder or a published archive, found other files in ${dist}. Empty it, or write elsewhere.`,
  )
  expect(await readdir(parent)).toEqual(['dist'])
  expect(await readdir(dist)).toEqual(['thesis.odt'])
})

describe('a folder that a killed build left behind', () => {
  test('is removed', async () => {
    await publishArchive('one')
    await mkdir(join(parent, `.dist.building-${DEAD_PID}`))
    await mkdir(join(parent, `.dist.former-${DEAD_PID}`))
    await (await open()).discard()
    expect(await readdir(parent)).toEqual(['dist'])
    expect(await shown()).toBe('one')
  })

  test('is published again if it is the previous bundle', async () => {
    await writeArchive(join(parent, `.dist.former-${DEAD_PID}`), 'one')
    const staging = await open()
    expect(await shown()).toBe('one')
    await staging.discard()
  })

  test('is removed even if its process had the id of the current process', async () => {
    await mkdir(join(parent, `.dist.building-${process.pid}`))
    await publishArchive('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('returns its .git folder to the published bundle', async () => {
    await publishArchive('one')
    const former = join(parent, `.dist.former-${DEAD_PID}`)
    await mkdir(join(former, '.git'), { recursive: true })
    await writeFile(join(former, '.git/HEAD'), 'main')
    await publishArchive('two')
    expect(await readFile(join(dist, '.git/HEAD'), 'utf8')).toBe('main')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('is kept while the process with its number is running', async () => {
    const other = join(parent, `.dist.building-${process.ppid}`)
    await mkdir(other)
    await (await open()).discard()
    expect(existsSync(other)).toBe(true)
  })
})
