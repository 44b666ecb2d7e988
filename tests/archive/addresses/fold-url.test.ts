import { expect, test } from 'vitest'
import { foldUrl } from '../../../src/archive/addresses/fold-url.ts'

test.each([
  'http://example.org/2019/pier',
  'https://example.org/2019/pier/',
  'https://www.example.org/2019/pier#comments',
  'HTTPS://Example.ORG:443/2019/pier?utm_source=mail&utm_medium=x',
])('the address %s folds to example.org/2019/pier', (url) => {
  expect(foldUrl(url)).toBe('example.org/2019/pier')
})

test('two addresses that a server may distinguish fold to different texts', () => {
  const urls = ['/a', '/A', '/a?id=1', '/a?id=2', '/a/b', ''].map((rest) => `https://example.org${rest}`)
  expect(new Set([...urls, 'https://news.example.org/a', 'https://example.org:8443/a'].map(foldUrl)).size).toBe(8)
})

test('campaign parameters are removed, and other parameters are kept', () => {
  expect(foldUrl('https://example.org/a?id=1&utm_source=x')).toBe(foldUrl('https://example.org/a?id=1'))
})

test.each(['#', '', '/pier', 'mailto:nell@example.org', 'javascript:alert(1)', 'ftp://example.org/a', 'https://'])(
  'folding “%s”, which is no http or https address, returns null',
  (url) => {
    expect(foldUrl(url)).toBeNull()
  },
)
