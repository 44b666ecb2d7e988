import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cacheNames } from '../../../src/app/offline/cache-names.ts'
import type { KeepState } from '../../../src/app/offline/keep-state.ts'
import { createKeeper, type Keeper } from '../../../src/app/offline/keeper.ts'
import { keptShelf } from '../../../src/app/offline/kept-shelf.ts'
import { MANIFEST_FILE, OFFLINE_SIZES_FILE, REPORT_FILE } from '../../../src/archive/paths.ts'
import { type FakeCaches, fakeCaches } from './fake-caches.ts'
import { type FakeSite, fakeSite, publishFiles, RARE_ASSET } from './fake-site.ts'

let site: FakeSite
let storage: FakeCaches
let persisted: boolean

beforeEach(() => {
  // Nobody waits for the pauses between the tries.
  vi.stubGlobal('setTimeout', (go: () => void) => setImmediate(go))
  vi.stubGlobal('clearTimeout', clearImmediate)
  site = fakeSite()
  storage = fakeCaches()
  persisted = false
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** As after a load of the page: what is stored stays, nothing else. */
function openKeeper(ensureWorker: () => Promise<unknown> = async () => {}): Keeper {
  return createKeeper({
    root: site.root,
    shelf: keptShelf(site.root, storage),
    storage: {
      estimate: async () => ({ quota: 5000, usage: 1000 }),
      persist: async () => (persisted = true),
      persisted: async () => persisted,
    },
    ensureWorker,
  })
}

const kept = () => storage.inside(cacheNames(site.root.href).kept)
const keptPaths = () => [...kept().keys()].map((address) => address.slice(site.root.href.length)).toSorted()
const isArticle = (path: string) => /\/\d+\.json$/.test(path)

function progressOf(state: KeepState) {
  return 'progress' in state ? state.progress : null
}

/** Starts, and pauses when the articles' turn has come. */
async function keepAPart(): Promise<Keeper> {
  const keeper = openKeeper()
  site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
  const started = keeper.start()
  await vi.waitFor(() => expect(kept().size).toBeGreaterThan(3))
  await vi.waitFor(() => expect(keeper.state().kind).toBe('downloading'))
  await keeper.pause()
  await started
  site.hold = async () => {}
  return keeper
}

async function keepAll(): Promise<Keeper> {
  const keeper = openKeeper()
  await keeper.start()
  expect(keeper.state().kind).toBe('done')
  return keeper
}

describe('before anything is kept', () => {
  test('the size is told, as the build has counted it, and nothing is stored', async () => {
    const keeper = openKeeper()
    expect(keeper.state()).toEqual({ kind: 'counting' })
    await keeper.survey()
    const bytes = [...site.files].reduce(
      (sum, [path, { length }]) => sum + (path === OFFLINE_SIZES_FILE ? 0 : length),
      0,
    )
    expect(keeper.state()).toEqual({ kind: 'idle', total: { files: site.files.size - 1, bytes }, freeBytes: 4000 })
    expect(await storage.keys()).toEqual([])
  })

  test('a browser that lets no worker be is told to be unable', async () => {
    const keeper = openKeeper(() => Promise.reject(new DOMException('insecure', 'SecurityError')))
    await keeper.survey()
    expect(keeper.state()).toEqual({ kind: 'unsupported' })
  })

  test('a server that does not answer is told as a failure', async () => {
    site.isOffline = true
    const keeper = openKeeper()
    await keeper.survey()
    expect(keeper.state()).toEqual({ kind: 'failed', failure: { kind: 'no-answer' }, progress: null })
  })
})

describe('keeping', () => {
  test('stores every data file but the report, and then the manifest', async () => {
    site.files.set(REPORT_FILE, '{}')
    await keepAll()
    const wanted = [...site.files.keys()].filter((path) => path !== REPORT_FILE)
    expect(keptPaths()).toEqual(wanted.toSorted())
    expect([...kept().keys()].at(-1)).toBe(site.root.href + MANIFEST_FILE)
    expect(
      await kept()
        .get(site.root.href + RARE_ASSET)
        ?.text(),
    ).toBe('export {}')
  })

  test('tells how far it has come, in files and bytes, up to all of them', async () => {
    const keeper = openKeeper()
    const seen: (number | undefined)[] = []
    keeper.subscribe(() => seen.push(progressOf(keeper.state())?.done.files))
    // Between two files comes what is due to be shown.
    site.hold = () => new Promise((go) => setImmediate(() => setImmediate(go)))
    await keeper.start()
    const counts = seen.filter((files) => files !== undefined)
    expect(counts[0]).toBe(0)
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b))
    expect(counts.length).toBeGreaterThan(2)
    expect(keeper.state()).toMatchObject({
      kind: 'done',
      total: { files: site.files.size - 1 },
      isPersistent: true,
    })
  })

  test('tells how far it has come where no further file comes', async () => {
    const keeper = openKeeper()
    site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
    const started = keeper.start()
    const others = [...site.files.keys()].filter((path) => !isArticle(path) && path !== MANIFEST_FILE)
    await vi.waitFor(() => expect(kept().size).toBeGreaterThan(others.length / 2))
    await vi.waitFor(() => expect(progressOf(keeper.state())?.done.files).toBe(kept().size))
    await keeper.pause()
    await started
  })

  test('takes from what was visited what is there', async () => {
    const visited = [...site.files.keys()].find(isArticle) ?? ''
    storage.inside(cacheNames(site.root.href).visited).set(site.root.href + visited, new Response('{"visited":1}'))
    await keepAll()
    expect(site.asked).not.toContain(visited)
    expect(
      await kept()
        .get(site.root.href + visited)
        ?.text(),
    ).toBe('{"visited":1}')
  })

  test('happens once, however often it is asked for', async () => {
    const keeper = openKeeper()
    await Promise.all([keeper.start(), keeper.start(), keeper.survey()])
    expect(site.asked.filter((path) => path === MANIFEST_FILE)).toHaveLength(1)
  })

  test('refuses a page in the place of data, as from a gate to the network', async () => {
    const fetchData = fetch
    vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
      isArticle(String(input))
        ? new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })
        : await fetchData(input, init),
    )
    const keeper = openKeeper()
    await keeper.start()
    expect(keeper.state()).toMatchObject({ kind: 'failed', failure: { kind: 'no-answer' } })
    expect(keptPaths().filter(isArticle)).toEqual([])
  })
})

describe('a pause', () => {
  test('keeps what is here, and fetches the rest alone when it ends', async () => {
    const keeper = await keepAPart()
    expect(keeper.state()).toMatchObject({ kind: 'paused', freeBytes: 4000 })
    const before = keptPaths()
    site.asked.length = 0
    await keeper.start()
    expect(keeper.state().kind).toBe('done')
    expect(before.length).toBeGreaterThan(3)
    expect(site.asked.filter((path) => isArticle(path) || path === RARE_ASSET)).toHaveLength(
      3 - before.filter(isArticle).length,
    )
  })

  test('outlives the page', async () => {
    const progress = progressOf((await keepAPart()).state())
    const keeper = openKeeper()
    await keeper.survey()
    expect(keeper.state()).toEqual({ kind: 'paused', progress, freeBytes: 4000 })
  })

  test('does not hide that all is here from those who are offline', async () => {
    await keepAll()
    site.isOffline = true
    const keeper = openKeeper()
    await keeper.survey()
    expect(keeper.state()).toMatchObject({ kind: 'done', total: { files: site.files.size - 1 } })
  })
})

describe('what cannot be kept', () => {
  test('for want of a connection is told, with what is here, and may be tried again', async () => {
    const keeper = openKeeper()
    site.hold = async (path) => void (site.isOffline ||= isArticle(path))
    await keeper.start()
    expect(keeper.state()).toMatchObject({ kind: 'failed', failure: { kind: 'no-answer' } })
    expect(progressOf(keeper.state())?.done.files).toBeGreaterThan(3)
    site.isOffline = false
    site.hold = async () => {}
    await keeper.start()
    expect(keeper.state().kind).toBe('done')
  })

  test('for want of room is told, and keeps what it has', async () => {
    storage.mostEntries = 5
    const keeper = openKeeper()
    await keeper.start()
    expect(keeper.state()).toMatchObject({ kind: 'failed', failure: { kind: 'full', freeBytes: 4000 } })
    expect(kept().size).toBe(5)
    storage.mostEntries = Infinity
    await keeper.start()
    expect(keeper.state().kind).toBe('done')
  })

  test('since it was not copied with the rest is counted, and all else is kept', async () => {
    const missing = [...site.files.keys()].filter(isArticle).slice(0, 2)
    for (const path of missing) site.files.delete(path)
    const keeper = openKeeper()
    await keeper.start()
    expect(keeper.state()).toMatchObject({ kind: 'failed', failure: { kind: 'missing', files: 2 } })
    expect(keptPaths().filter(isArticle)).toHaveLength(1)
    // Without a manifest of its own, what is kept does not pass for whole.
    expect(keptPaths()).not.toContain(MANIFEST_FILE)
  })
})

describe('an archive that is published anew', () => {
  test('while it is fetched is fetched in its newer edition, and nothing of the former stays', async () => {
    const keeper = openKeeper()
    site.hold = async (path) => {
      if (!isArticle(path)) return
      site.hold = async () => {}
      site.files.clear()
      for (const [newer, content] of publishFiles('newer')) site.files.set(newer, content)
    }
    await keeper.start()
    expect(keeper.state().kind).toBe('done')
    expect(keptPaths()).toEqual([...site.files.keys()].toSorted())
  })

  test('once it is kept is announced, and the former edition stays whole until the newer one is', async () => {
    await keepAll()
    const former = keptPaths()
    for (const path of former) if (path.includes('twenties')) site.files.delete(path)
    for (const [newer, content] of publishFiles('newer')) site.files.set(newer, content)
    const keeper = openKeeper()
    await keeper.survey()
    expect(keeper.state()).toMatchObject({ kind: 'outdated' })
    site.hold = async (path) => void (site.isOffline ||= isArticle(path))
    await keeper.start()
    expect(keptPaths()).toEqual(expect.arrayContaining(former))
    site.isOffline = false
    site.hold = async () => {}
    await keeper.start()
    expect(keeper.state().kind).toBe('done')
    expect(keptPaths().filter((path) => path.includes('twenties'))).toEqual([])
  })
})

describe('undoing', () => {
  test('frees what was kept, and leaves what was visited', async () => {
    const { visited } = cacheNames(site.root.href)
    storage.inside(visited).set(site.root.href + MANIFEST_FILE, new Response('{}'))
    const keeper = await keepAll()
    const kinds: string[] = []
    keeper.subscribe(() => kinds.push(keeper.state().kind))
    await keeper.undo()
    expect(kinds).toEqual(['undoing', 'idle'])
    expect(await storage.keys()).toEqual([visited])
  })

  test('stops what is under way', async () => {
    const keeper = openKeeper()
    site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
    const started = keeper.start()
    await vi.waitFor(() => expect(kept().size).toBeGreaterThan(3))
    await keeper.undo()
    await started
    expect(keeper.state().kind).toBe('idle')
    expect(await storage.keys()).toEqual([])
  })
})
