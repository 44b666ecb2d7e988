import { describe, expect, test } from 'vitest'
import { FORMAT_VERSION, type Manifest, parseManifest } from '../../../src/archive/files/manifest.ts'

const MANIFEST: Manifest = {
  format: FORMAT_VERSION,
  title: 'The Courier',
  description: '',
  language: 'en',
  home: null,
  total: 3,
  calendar: 'aaaaaaaa',
  chunks: ['bbbbbbbb'],
  articlesPerFile: 1,
  locations: ['cccccccc'],
  search: 'dddddddd',
}

describe('a manifest', () => {
  test('is parsed from its JSON', () => {
    expect(parseManifest(JSON.parse(JSON.stringify(MANIFEST)))).toEqual(MANIFEST)
    expect(parseManifest({ ...MANIFEST, total: 0, chunks: [], locations: [] }).total).toBe(0)
  })

  test.each([
    ['format', FORMAT_VERSION - 1],
    ['title', null],
    ['home', 7],
    ['total', 2.5],
    ['total', '3'],
    ['total', -1],
    ['total', 65],
    ['chunks', 'bbbbbbbb'],
    ['chunks', [7]],
    ['articlesPerFile', 0],
    ['articlesPerFile', 1_000_000],
    ['locations', []],
    ['search', undefined],
  ])('with %s: %j is refused', (name, value) => {
    expect(() => parseManifest({ ...MANIFEST, [name]: value })).toThrow(TypeError)
  })

  test.each([null, undefined, 'text', 7, [], [MANIFEST]])('is not %j', (input) => {
    expect(() => parseManifest(input)).toThrow(TypeError)
  })
})
