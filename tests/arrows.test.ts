import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** The modules that each stage may import, besides its own. Folders end in a slash, all others are single modules. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  archive: [],
  ingest: ['archive/'],
  relate: ['archive/', 'search/text/article-texts.ts', 'search/text/tokenise.ts'],
  search: ['archive/'],
  publish: [
    'archive/',
    'ingest/',
    'relate/',
    'search/write/',
    'search/format/facet-key.ts',
    'search/text/article-texts.ts',
    'search/text/stem.ts',
    'app/entries/entry-prerender.tsx',
  ],
  app: [
    'archive/',
    'search/client.ts',
    'search/worker/worker.ts',
    'search/search-result.ts',
    'search/format/decode-root.ts',
    'search/highlights/',
    'search/query/',
  ],
}

/**
 * The folders of app/ that each of them may import, besides its own. A folder may import only folders above it in this
 * table, so there are no cycles. Each folder in features/ stands alone: no feature imports another.
 */
const APP_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  dates: [],
  navigation: ['platform'],
  data: ['platform'],
  offline: ['data'],
  'service-worker': ['offline'],
  'single-file': ['data', 'platform'],
  components: ['data', 'dates', 'navigation'],
  'list-query': ['navigation'],
  features: ['components', 'data', 'dates', 'list-query', 'navigation', 'offline', 'platform'],
  routes: ['components', 'data', 'dates', 'features', 'list-query', 'navigation', 'platform'],
  hydration: ['navigation', 'routes'],
  entries: ['data', 'features', 'hydration', 'navigation', 'offline', 'platform', 'routes', 'single-file'],
}

/** Matches workers, which are named by a URL instead of an import. */
const WORKER = /new Worker\(new URL\('([^']+)', import\.meta\.url\)/g

interface Arrow {
  readonly from: string
  readonly to: string
}

/** Lists the imports of other modules of src/, with those of types, exports and workers. Paths are relative to src/. */
function listArrows(file: string, code: string): readonly Arrow[] {
  const { module } = parseSync(file, code)
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    ...Array.from(code.matchAll(WORKER), ([, request = '']) => request),
  ]
  return requests
    .filter((request) => request.startsWith('.'))
    .map((request) => ({ from: file, to: posix.join(dirname(file), request) }))
}

function isAllowed(arrow: Arrow): boolean {
  return isAllowedStage(arrow) && isAllowedAppFolder(arrow)
}

function isAllowedStage({ from, to }: Arrow): boolean {
  const stage = from.split('/')[0] ?? ''
  const targets = [`${stage}/`, ...(STAGES[stage] ?? [])]
  return targets.some((target) => (target.endsWith('/') ? to.startsWith(target) : to === target))
}

function isAllowedAppFolder({ from, to }: Arrow): boolean {
  const [source, target] = [parseAppPath(from), parseAppPath(to)]
  // Style sheets of app/ itself are imported by an entry.
  if (source === null || target === null || to.endsWith('.css')) return true
  if (source.folder === target.folder) return source.feature === target.feature
  return APP_FOLDERS[source.folder]?.includes(target.folder) === true
}

/** Returns null for a path outside of app/. The feature of a path outside of features/ is empty. */
function parseAppPath(path: string): { readonly folder: string; readonly feature: string } | null {
  const [stage, folder = '', feature = ''] = path.split('/')
  if (stage !== 'app') return null
  return { folder, feature: folder === 'features' ? feature : '' }
}

/** Returns the modules of a cycle of imports, in their order; empty if there is none. */
function findCycle(arrows: readonly Arrow[]): readonly string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of arrows) targets.set(from, [...(targets.get(from) ?? []), to])
  const finished = new Set<string>()
  const visit = (module: string, path: readonly string[]): readonly string[] => {
    if (path.includes(module)) return path.slice(path.indexOf(module))
    if (finished.has(module)) return []
    for (const to of targets.get(module) ?? []) {
      const cycle = visit(to, [...path, module])
      if (cycle.length > 0) return cycle
    }
    finished.add(module)
    return []
  }
  for (const { from } of arrows) {
    const cycle = visit(from, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))

describe('every module of src/', () => {
  test('is in the folder of a stage, and every module of app/ in a known folder', () => {
    expect(files.filter((file) => STAGES[file.split('/')[0] ?? ''] === undefined)).toEqual([])
    const appFiles = files.filter((file) => file.startsWith('app/'))
    expect(appFiles.filter((file) => APP_FOLDERS[parseAppPath(file)?.folder ?? ''] === undefined)).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })

  test('imports only modules that the rules allow for its stage and its folder', () => {
    const arrows = files.flatMap((file) => listArrows(file, readFileSync(join(SRC, file), 'utf8')))
    expect(arrows.length).toBeGreaterThan(100)
    expect(arrows).toContainEqual({ from: 'app/entries/start-app.tsx', to: 'search/worker/worker.ts' })
    expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([])
  })

  test('does not import itself through other modules', () => {
    expect(findCycle(files.flatMap((file) => listArrows(file, readFileSync(join(SRC, file), 'utf8'))))).toEqual([])
    const [a, b, c] = ['archive/a.ts', 'archive/b.ts', 'archive/c.ts']
    expect(
      findCycle([
        { from: a, to: b },
        { from: b, to: c },
        { from: c, to: b },
      ]),
    ).toEqual([b, c])
  })

  test('in app/ imports only folders above its own folder, so that the folders have no cycles', () => {
    const folders = Object.keys(APP_FOLDERS)
    for (const [index, folder] of folders.entries()) {
      expect(folders.slice(0, index)).toEqual(expect.arrayContaining([...(APP_FOLDERS[folder] ?? [])]))
    }
  })
})

describe('a forbidden import', () => {
  test.each([
    ['app/routes/list.tsx', 'ingest/parse-seed.ts'],
    ['relate/relate.ts', 'search/read/engine.ts'],
    ['app/features/article/prose.tsx', 'app/features/highlights/match.tsx'],
    ['app/features/article/prose.tsx', 'app/routes/article.tsx'],
    ['app/data/archive.ts', 'app/features/months/load-month-index.ts'],
    ['app/components/byline.tsx', 'app/features/article/prose.tsx'],
    ['app/offline/fetch-file.ts', 'app/service-worker/app-cache.ts'],
    ['app/routes/list.tsx', 'app/hydration/hydrate-or-render.tsx'],
  ])('from %s to %s is reported', (from, to) => {
    expect(isAllowed({ from, to })).toBe(false)
  })

  test.each([
    ["import type { Match } from '../highlights/match.tsx'"],
    ["import { type Match } from '../highlights/match.tsx'"],
    ["export { Match } from '../highlights/match.tsx'"],
    ["export type { Match } from '../highlights/match.tsx'"],
    ["const match = await import('../highlights/match.tsx')"],
    ["import '../highlights/match.tsx'"],
  ])('is recognised in the code %s', (code) => {
    const [arrow, ...others] = listArrows('app/features/article/prose.tsx', code)
    expect(others).toEqual([])
    expect(arrow).toEqual({ from: 'app/features/article/prose.tsx', to: 'app/features/highlights/match.tsx' })
    expect(arrow && isAllowed(arrow)).toBe(false)
  })
})
