import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterAppCaches, createCacheNames } from '../../../src/app/offline/cache-names.ts'

const scopes = fc
  .array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 3 })
  .map((folders) => `https://example.org/${folders.map((folder) => `${folder}/`).join('')}`)
const builds = fc.stringMatching(/^[a-z2-7]{8}$/)

function allOf(scope: string, build: string): readonly string[] {
  const { app, pages, visited, saved } = createCacheNames(scope)
  return [app(build), pages, visited, saved]
}

test('two archives on one origin share no cache', () => {
  fc.assert(
    fc.property(scopes, scopes, builds, builds, (one, other, oneBuild, otherBuild) => {
      fc.pre(one !== other)
      const shared = allOf(one, oneBuild).filter((name) => allOf(other, otherBuild).includes(name))
      expect(shared).toEqual([])
    }),
  )
})

test('filterAppCaches returns the app caches of one archive in their order', () => {
  fc.assert(
    fc.property(scopes, scopes, fc.uniqueArray(builds, { minLength: 2, maxLength: 4 }), (one, other, known) => {
      fc.pre(one !== other)
      const own = known.map((build) => createCacheNames(one).app(build))
      const all = [...allOf(other, 'abcdefgh'), ...own, 'something-else', createCacheNames(one).pages]
      expect(filterAppCaches(one, all)).toEqual(own)
    }),
  )
})

test('filterAppCaches omits the caches of an archive in a subfolder', () => {
  const nested = createCacheNames('https://example.org/one/two/').app('abcdefgh')
  expect(filterAppCaches('https://example.org/one/', [nested])).toEqual([])
  expect(filterAppCaches('https://example.org/', [nested])).toEqual([])
})
