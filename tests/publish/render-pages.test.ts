import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { PageTask } from '../../src/publish/pages/page-tasks.ts'
import { renderPages } from '../../src/publish/render-pages.ts'
import { exampleSettings } from './metadata/example-pages.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

/** Stands for the compiled `page-worker.ts`: notes which thread was given which page, with which data. */
const WORKER = `
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
export default async ({ site, pages, files, unwritten }) => {
  const notes = pages.map(({ path, file }) => [threadId, path, files.get(file), unwritten.has(file)])
  appendFileSync(join(site.folder, 'notes'), notes.map((note) => JSON.stringify(note) + '\\n').join(''))
  return { count: pages.length, bytes: 2 * pages.length }
}`

const PAGE: PageTask = {
  path: '/',
  assets: { modules: [], styles: [] },
  preloaded: [],
  file: null,
  inputs: [],
}

async function renderNoting(count: number) {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'worker.mjs'), WORKER)
  const pages = Array.from(
    { length: count },
    (_, index): PageTask => ({ ...PAGE, path: `/${index}`, file: `data/${index}` }),
  )
  const done: number[] = []
  const written = await renderPages(
    { worker: pathToFileURL(join(folder, 'worker.mjs')).href, threads: 2 },
    { folder, settings: exampleSettings(), template: '' },
    pages,
    { textOf: (path) => `text of ${path}`, isUnwritten: (path) => path.endsWith('7') },
    (pagesDone) => done.push(pagesDone),
  )
  const lines = (await readFile(join(folder, 'notes'), 'utf8')).trim().split('\n')
  // As the worker above wrote them.
  const notes = lines.map((line) => JSON.parse(line) as [thread: number, path: string, text: string, isNew: boolean])
  return { written, done, threads: new Set(notes.map(([thread]) => thread)), pages: notes.map(([, ...page]) => page) }
}

const pagesNoted = (count: number) =>
  Array.from({ length: count }, (_, index) => [`/${index}`, `text of data/${index}`, index % 10 === 7])

test('a few pages are rendered in this thread, in their order, each with its data', async () => {
  const { written, done, threads, pages } = await renderNoting(300)
  expect(threads).toEqual(new Set([threadId]))
  expect(pages).toEqual(pagesNoted(300))
  expect(done).toEqual([250, 300])
  expect(written).toEqual({ count: 300, bytes: 600 })
})

test('many pages are rendered in other threads, each once and with its data', async () => {
  const { written, done, threads, pages } = await renderNoting(1100)
  expect(threads.has(threadId)).toBe(false)
  expect(pages.toSorted(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual(pagesNoted(1100))
  expect(done.at(-1)).toBe(1100)
  expect(written).toEqual({ count: 1100, bytes: 2200 })
})

test('a worker that cannot be loaded is an error, where there are pages to render', async () => {
  const site = { folder: tmpdir(), settings: exampleSettings(), template: '' }
  const files = { textOf: () => '', isUnwritten: () => false }
  const worker = pathToFileURL(join(tmpdir(), 'no-such-worker.mjs')).href
  await expect(renderPages({ worker, threads: 1 }, site, [PAGE], files)).rejects.toThrow('no-such-worker')
  expect(await renderPages({ worker, threads: 1 }, site, [], files)).toEqual({ count: 0, bytes: 0 })
})
