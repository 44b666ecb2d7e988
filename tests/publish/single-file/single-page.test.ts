import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { renderSinglePage, type SingleFilePage } from '../../../src/publish/single-file/single-page.ts'

const PAGE: SingleFilePage = {
  settings: { title: 'The Courier', description: '' },
  app: { script: 'start()', worker: 'serve()', styles: 'p{}', licenses: 'react 19.3.1 (MIT)' },
  icon: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  blocks: [{ path: 'data/archive.json', base64: 'QUJD' }],
  pictures: [{ id: 'abcdefghij234567', base64: 'REVG' }],
}

function parse(page: Partial<SingleFilePage>): Root {
  return fromHtml(renderSinglePage({ ...PAGE, ...page }))
}

function elements(root: Root, selector: string): readonly Element[] {
  return selectAll(selector, root)
}

function policyOf(root: Root): string {
  return String(elements(root, 'meta[http-equiv="Content-Security-Policy"]')[0]?.properties['content'])
}

describe('the page of a single file', () => {
  test('allows only its own scripts and styles, by their hashes', () => {
    const root = parse({})
    const running = elements(root, 'script:not([type]), script[type=module]').map((script) => toString(script))
    const styles = elements(root, 'style').map((style) => toString(style))
    expect(running).toContain('start()')
    const hashes = [...running, ...styles].map((text) => createHash('sha256').update(text).digest('base64'))
    expect(Array.from(policyOf(root).matchAll(/'sha256-([^']+)'/g), ([, hash]) => hash)).toEqual(hashes)
    expect(policyOf(root)).toMatch(/(?:^|; )default-src 'none'; .*img-src data:;/)
    expect(policyOf(root)).not.toMatch(/unsafe|https?:|\*/)
  })

  test('contains its policy before all elements that the policy restricts', () => {
    const html = renderSinglePage(PAGE)
    const first = Math.min(...['<script', '<style', '<link'].map((tag) => html.indexOf(tag)))
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(first)
    expect(elements(parse({}), 'head > meta[http-equiv]')).toHaveLength(1)
  })

  test('contains the worker, the licences and the data in elements that browsers do not run', () => {
    const [worker] = elements(parse({}), 'script[data-worker]')
    expect(worker?.properties['type']).toBe('text/plain')
    const [licenses] = elements(parse({}), 'script[data-licenses]')
    expect(licenses?.properties['type']).toBe('text/plain')
    expect(licenses && toString(licenses)).toBe('react 19.3.1 (MIT)')
    const [block] = elements(parse({}), 'script[data-path="data/archive.json"]')
    expect(block?.properties['type']).toBe('application/octet-stream')
    expect(block && toString(block)).toBe('QUJD')
    const [picture] = elements(parse({}), 'script[data-picture="abcdefghij234567"]')
    expect(picture?.properties['type']).toBe('application/octet-stream')
    expect(picture && toString(picture)).toBe('REVG')
  })

  test('escapes the title and the description', () => {
    const hostile = '</title><script>alert(1)</script><!--'
    const root = parse({ settings: { title: hostile, description: hostile } })
    expect(elements(root, 'script')).toHaveLength(elements(parse({}), 'script').length)
    expect(elements(root, 'h1').map((heading) => toString(heading))).toEqual([hostile])
  })

  test.each(['"</script>"', '"</SCRIPT "', '"<!--"', '"\r"', '"\0"'])(
    'rejects code that HTML would change: %j',
    (script) => {
      expect(() => parse({ app: { ...PAGE.app, script } })).toThrow('Write it with an escape.')
      expect(() => parse({ app: { ...PAGE.app, worker: script } })).toThrow('Write it with an escape.')
    },
  )

  test('shows a notice if the browser cannot decompress the data', () => {
    const [tooOld] = elements(parse({}), '#too-old')
    expect(tooOld?.properties['hidden']).toBe(true)
    expect(tooOld && toString(tooOld)).toContain('Firefox from 114')
    expect(elements(parse({}), 'noscript')).toHaveLength(1)
  })
})
