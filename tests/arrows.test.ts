import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Which modules a station may import: folders end in a slash, the others are single modules. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
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
    'search/matches.ts',
    'search/format/decode-root.ts',
    'search/highlights/',
    'search/query/',
  ],
}

/** A worker is named by its address, which is no import. */
const WORKER = /new Worker\(new URL\('([^']+)', import\.meta\.url\)/g

interface Arrow {
  readonly from: string
  readonly to: string
}

function arrowsOf(file: string): readonly Arrow[] {
  const code = readFileSync(join(SRC, file), 'utf8')
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
    .map((request) => ({ from: file, to: relative(SRC, join(SRC, dirname(file), request)).replaceAll('\\', '/') }))
}

function isAllowed({ from, to }: Arrow): boolean {
  const station = from.split('/')[0] ?? ''
  const targets = [`${station}/`, ...(ARROWS[station] ?? [])]
  return targets.some((target) => (target.endsWith('/') ? to.startsWith(target) : to === target))
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))

test('every module stands in a station', () => {
  expect(files.filter((file) => ARROWS[file.split('/')[0] ?? ''] === undefined)).toEqual([])
  expect(files.length).toBeGreaterThan(50)
})

test('modules import along the arrows of the design alone', () => {
  const arrows = files.flatMap(arrowsOf)
  expect(arrows.length).toBeGreaterThan(100)
  expect(arrows).toContainEqual({ from: 'app/entries/start-app.tsx', to: 'search/worker/worker.ts' })
  expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([])
})

test('an arrow against the flow is seen', () => {
  expect(isAllowed({ from: 'app/routes/list.tsx', to: 'ingest/ingest.ts' })).toBe(false)
  expect(isAllowed({ from: 'relate/relate.ts', to: 'search/read/engine.ts' })).toBe(false)
})
