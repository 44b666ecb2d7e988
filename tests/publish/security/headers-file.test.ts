import { describe, expect, test } from 'vitest'
import {
  articlePath,
  LIST_PATH,
  MANIFEST_FILE,
  MONTHS_PATH,
  NOT_FOUND_PATH,
  pictureFile,
  REPORT_FILE,
} from '../../../src/archive/paths.ts'
import { PENDING_QUERY_SCRIPT } from '../../../src/publish/pages/pending-query-script.ts'
import { FIND_ROOT_SCRIPT } from '../../../src/publish/not-found/find-root-script.ts'
import { createHashSource } from '../../../src/publish/security/content-security-policy.ts'
import { createHeadersFile } from '../../../src/publish/security/headers-file.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSite } from '../example-site.ts'

const [path, content] = createHeadersFile()

/**
 * Returns the headers that a host sends for an address: the headers of all matching rules, with values of the same name
 * joined.
 */
function headersOf(address: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const block of content.trimEnd().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n')
    const [before = '', after] = pattern.split('*')
    const isMatch =
      after === undefined
        ? address === pattern
        : address.startsWith(before) && address.slice(before.length).endsWith(after)
    if (!isMatch) continue
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/)
      const known = headers.get(name)
      headers.set(name, known === undefined ? value : `${known}, ${value}`)
    }
  }
  return headers
}

describe('the _headers file', () => {
  test('stays within the limits of hosts', () => {
    expect(path).toBe('_headers')
    expect(content.split('\n\n').length).toBeLessThanOrEqual(100)
    for (const line of content.split('\n')) expect(line.length).toBeLessThanOrEqual(2000)
    for (const [pattern] of content.matchAll(/^\/.*$/gm)) expect(pattern.split('*').length).toBeLessThanOrEqual(2)
  })

  test('sets the security headers for every address', () => {
    const headers = headersOf('/no/such/page')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('Content-Security-Policy')).toContain(
      `script-src 'self' ${createHashSource(FIND_ROOT_SCRIPT)} ${createHashSource(PENDING_QUERY_SCRIPT)};`,
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  })

  test('makes exactly the files with a hash in their name immutable', () => {
    const { data } = exampleSite([exampleArticle({})])
    const picture = pictureFile('abcdefghij234567', 640)
    const files = ['assets/index-CrNgdmny.js', picture, ...data.files.keys()]
    const kept = new Set(files.filter((file) => headersOf(`/${file}`).get('Cache-Control')?.includes('immutable')))
    expect(files.filter((file) => !kept.has(file)).toSorted()).toEqual([MANIFEST_FILE, REPORT_FILE].toSorted())
  })

  test('makes browsers revalidate pages, the manifest and the service worker', () => {
    const article = articlePath(exampleArticle({}).slug)
    for (const address of [
      LIST_PATH,
      '/index.html',
      article,
      MONTHS_PATH,
      NOT_FOUND_PATH,
      `/${MANIFEST_FILE}`,
      '/sw.js',
    ]) {
      expect(headersOf(address).get('Cache-Control'), address).toBe('public, max-age=0, must-revalidate')
    }
  })
})
