import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { findSpare, keepSpare, takeSpare } from '../../../src/publish/output/spare.ts'
import { writeText } from './editions.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let parent = ''
let drawer = ''

beforeEach(async () => {
  parent = await createTemporaryFolder()
  drawer = join(parent, 'drawer')
  await mkdir(drawer)
})

async function keep(text: string): Promise<string> {
  await writeText(join(parent, 'former/a.html'), text)
  await keepSpare(drawer, join(parent, 'former'))
  return findSpare(drawer) ?? 'none'
}

test('a spare is moved to the drawer, and out of it once', async () => {
  expect(findSpare(drawer)).toBeNull()
  const spare = await keep('one')
  expect(existsSync(join(parent, 'former'))).toBe(false)
  expect(takeSpare(spare, join(parent, 'staging'))).toBe(true)
  expect(await readFile(join(parent, 'staging/a.html'), 'utf8')).toBe('one')
  expect(takeSpare(spare, join(parent, 'other'))).toBe(false)
  expect(findSpare(drawer)).toBeNull()
})

test('a drawer has one spare, under a name that none had before, and nothing that was on its way out', async () => {
  const one = await keep('one')
  await mkdir(join(drawer, 'removed-spare-of-a-killed-build'))
  const two = await keep('two')
  expect(two).not.toBe(one)
  expect(await readFile(join(two, 'a.html'), 'utf8')).toBe('two')
  expect(await readdir(drawer)).toHaveLength(1)
})

test('a folder that cannot be moved to the drawer is removed', async () => {
  const folder = join(parent, 'former')
  await writeText(join(folder, 'a.html'), 'one')
  // No folder can be moved into itself.
  await keepSpare(join(folder, 'drawer'), folder)
  expect(existsSync(folder)).toBe(false)
})
