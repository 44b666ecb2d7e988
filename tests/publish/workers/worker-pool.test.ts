import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { WorkerPool } from '../../../src/publish/workers/tasks.ts'
import { openWorkerPool, type WorkerPoolOptions } from '../../../src/publish/workers/worker-pool.ts'
import { exampleSettings } from '../metadata/example-pages.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

type PoolLimits = Pick<WorkerPoolOptions, 'budget' | 'resourceLimits'>

/** Opens a pool whose threads run the code, in place of the compiled `worker.ts`. */
async function openPool(code: string, limits: PoolLimits = {}): Promise<WorkerPool> {
  const folder = await createTemporaryFolder()
  const worker = join(folder, 'worker.mjs')
  await writeFile(worker, code)
  const cache = { folder: join(folder, 'cache'), program: 'program-1' }
  const pictures = join(folder, 'pictures')
  const pool = openWorkerPool({ worker: pathToFileURL(worker).href, cache, pictures, threads: 2, ...limits })
  onTestFinished(pool.close)
  return pool
}

const PAGES = { target: { folder: 'dist', settings: exampleSettings(), template: '' }, pages: [], dataFiles: [] }
const BATCH = { folder: 'seeds', paths: ['a.txt'], settings: { language: 'en', dateOrder: undefined }, leftOut: [] }

test('a worker thread receives a request with its task and the location of the cache', async () => {
  const pool = await openPool('export default (request) => ({ key: JSON.stringify(request), wasDamaged: false })')
  const request: unknown = JSON.parse((await pool.parseBatch(BATCH))[0]?.key ?? '')
  expect(request).toMatchObject({ kind: 'parse-batch', task: { paths: ['a.txt'] }, cache: { program: 'program-1' } })
})

test('an error in a thread is thrown with its message', async () => {
  const pool = await openPool("export default () => { throw new Error('the page a.html could not be rendered') }")
  await expect(pool.renderPages(PAGES)).rejects.toThrow('the page a.html could not be rendered')
})

/** Code of a worker that answers with the seeds and the findings of a batch, and fails at seeds with the given name. */
const workerThatFails = (name: string, failure: string) => `
  export default ({ task, progress }) => {
    for (const [index, path] of task.paths.entries()) {
      Atomics.store(progress, 0, index)
      if (path === '${name}' && task.leftOut.length === 0) ${failure}
    }
    Atomics.store(progress, 0, -1)
    return { key: JSON.stringify([task.paths, task.leftOut]), wasDamaged: false }
  }`
const SEEDS = { ...BATCH, paths: ['a.txt', 'b.txt', 'bad.txt', 'c.txt'] }

test('a seed that never ends is left out after the time budget, and the others are parsed', async () => {
  const pool = await openPool(workerThatFails('bad.txt', 'for (;;);'), { budget: { checkMs: 5, checks: 40 } })
  const batches = (await pool.parseBatch(SEEDS)).map(({ key }): unknown => JSON.parse(key))
  expect(batches).toEqual([
    [['a.txt', 'b.txt'], []],
    [
      ['bad.txt'],
      [
        expect.objectContaining({
          code: 'over-limit',
          path: 'bad.txt',
          expected: 'at most 0.2 seconds',
          found: 'more',
        }),
      ],
    ],
    [['c.txt'], []],
  ])
})

test('a seed that exhausts the memory of its thread is left out, and the others are parsed', async () => {
  const failure = '{ const all = []; for (;;) all.push(new Array(100_000).fill(0)) }'
  const pool = await openPool(workerThatFails('bad.txt', failure), { resourceLimits: { maxOldGenerationSizeMb: 32 } })
  const batches = (await pool.parseBatch(SEEDS)).map(({ key }): unknown => JSON.parse(key))
  expect(batches).toEqual([
    [['a.txt', 'b.txt'], []],
    [
      ['bad.txt'],
      [expect.objectContaining({ code: 'over-limit', path: 'bad.txt', expected: 'at most the memory of a thread' })],
    ],
    [['c.txt'], []],
  ])
})

test('a batch that exhausts the memory of its thread between its seeds is divided', async () => {
  const code = `
    export default ({ task }) => {
      const all = []
      while (task.paths.length > 1) all.push(new Array(100_000).fill(0))
      return { key: task.paths[0], wasDamaged: false }
    }`
  const pool = await openPool(code, { resourceLimits: { maxOldGenerationSizeMb: 32 } })
  expect((await pool.parseBatch(SEEDS)).map(({ key }) => key)).toEqual(SEEDS.paths)
})

test('a second batch waits for a thread that is ended, and is parsed in the next', async () => {
  const pool = await openPool(workerThatFails('bad.txt', 'for (;;);'), { budget: { checkMs: 5, checks: 40 } })
  const batches = Array.from({ length: 6 }, (_, index) => ({ ...BATCH, paths: ['bad.txt', `${index}.txt`] }))
  const keys = await Promise.all(batches.map(pool.parseBatch))
  expect(keys.map((parts) => parts.length)).toEqual([2, 2, 2, 2, 2, 2])
})
