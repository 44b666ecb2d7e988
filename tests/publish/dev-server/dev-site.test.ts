import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DevSite, createDevSite } from '../../../src/publish/dev-server/dev-site.ts'
import { inlineWorkers } from '../inline-workers.ts'
import { createMemoryCache } from '../memory-cache.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const openWorkers = async () => inlineWorkers(createMemoryCache())

async function openFolder(): Promise<{ readonly live: DevSite; readonly write: (text: string) => Promise<void> }> {
  const folder = await createTemporaryFolder()
  return { live: createDevSite(folder, openWorkers), write: (text) => writeFile(join(folder, 'ferry.md'), text) }
}

test('seeds without errors are built to a site', async () => {
  const { live, write } = await openFolder()
  await write('# Ferry Returns\n\nIt came back.\n')
  expect(await live.current()).toMatchObject({ kind: 'ready', site: { articles: [{ headline: 'Ferry Returns' }] } })
})

test('the site stays the same until it is rebuilt', async () => {
  const { live, write } = await openFolder()
  await write('# Ferry Returns\n\nIt came back.\n')
  const first = await live.current()
  await write('# Ferry Stays\n\nIt stays.\n')
  expect(await live.current()).toBe(first)
  expect(await live.rebuild()).toMatchObject({ kind: 'ready', site: { articles: [{ headline: 'Ferry Stays' }] } })
})

test('seeds with errors keep the last site without errors', async () => {
  const { live, write } = await openFolder()
  await write('# Ferry Returns\n\nIt came back.\n')
  const good = await live.current()
  await write('# Ferry Returns\n\n30 February 2021\n\nIt came back.\n')
  expect(await live.rebuild()).toEqual({
    kind: 'broken',
    site: good.site,
    message: expect.stringMatching(/^ferry\.md:3:1 +error +impossible-date/m),
  })
})

test('seeds that have had errors since the start have no site', async () => {
  const { live, write } = await openFolder()
  await write('\n')
  expect(await live.current()).toMatchObject({ kind: 'broken', site: null })
})

test('a missing folder is an error with its path', async () => {
  const live = createDevSite(join(tmpdir(), 'backfile-no-such-folder'), openWorkers)
  expect(await live.current()).toMatchObject({ kind: 'broken', message: expect.stringContaining('no-such-folder') })
})
