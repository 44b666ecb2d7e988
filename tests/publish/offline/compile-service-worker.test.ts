import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { compileServiceWorker } from '../../../src/publish/offline/compile-service-worker.ts'
import { BUILD_INFO_PLACEHOLDER } from '../../../src/publish/offline/write-service-worker.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

let code: string
beforeAll(async () => {
  code = await compileServiceWorker(PROJECT)
})

test('the worker is one classic script, which needs no other', () => {
  const { errors, module } = parseSync('sw.js', code, { sourceType: 'script' })
  expect(errors).toEqual([])
  expect(module.hasModuleSyntax).toBe(false)
  expect(code).not.toContain('importScripts')
})

test('the worker has one place for the facts of a build', () => {
  expect(code.split(BUILD_INFO_PLACEHOLDER)).toHaveLength(2)
})

test('the worker says nothing on the console, as workbox does while one develops', () => {
  expect(code).not.toContain('process.env')
  expect(code).not.toContain('groupCollapsed')
})

test('the worker is the same to the byte each time', async () => {
  expect(await compileServiceWorker(PROJECT)).toBe(code)
})
