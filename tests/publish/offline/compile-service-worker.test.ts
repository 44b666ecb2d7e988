import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { compileServiceWorker } from '../../../src/publish/offline/compile-service-worker.ts'
import { BUILD_INFO_PLACEHOLDER } from '../../../src/publish/offline/write-service-worker.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

let code: string
let packages: ReadonlySet<string>
beforeAll(async () => {
  ;({ source: code, packages } = await compileServiceWorker(PROJECT))
})

test('the service worker is one classic script without imports', () => {
  const { errors, module } = parseSync('sw.js', code, { sourceType: 'script' })
  expect(errors).toEqual([])
  expect(module.hasModuleSyntax).toBe(false)
  expect(code).not.toContain('importScripts')
})

test('the service worker contains the placeholder of the build info once', () => {
  expect(code.split(BUILD_INFO_PLACEHOLDER)).toHaveLength(2)
})

test('the service worker does not log to the console', () => {
  expect(code).not.toContain('process.env')
  expect(code).not.toContain('groupCollapsed')
})

test('the same sources are compiled to the same bytes', async () => {
  expect((await compileServiceWorker(PROJECT)).source).toBe(code)
})

test('the packages of the service worker are those of Workbox', () => {
  const names = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']
  expect([...packages].toSorted()).toEqual(names.map((name) => `node_modules/${name}`))
})
