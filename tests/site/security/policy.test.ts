import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { PENDING_QUERY_SCRIPT } from '../../../src/publish/pages/pending-query-script.ts'
import { FIND_ROOT_SCRIPT } from '../../../src/publish/not-found/find-root-script.ts'
import { openPage, isFaviconError, type WatchedPage } from '../harness/browser.ts'
import { waitForHydration } from '../harness/page-state.ts'
import { searchWords } from '../harness/search-words.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'
import { readWrittenPages, selectInAll, type WrittenPage } from '../harness/written-pages.ts'

let site: ServedBundle
let pages: readonly WrittenPage[]
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
  pages = await readWrittenPages(site.outDir)
})
afterAll(() => site.close())

const policyOf = (element: Element) => String(element.properties['content'])

describe('every page of a bundle', () => {
  test('starts with one policy, which forbids inline scripts and inline styles', () => {
    expect(pages.length).toBeGreaterThan(60)
    const policies = selectInAll(pages, 'head > meta[http-equiv="Content-Security-Policy"]:first-child')
    expect(policies.map(({ file }) => file)).toEqual(pages.map(({ file }) => file))
    for (const { element } of policies) {
      expect(policyOf(element)).toContain("default-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'")
      expect(policyOf(element)).toContain("require-trusted-types-for 'script'; trusted-types default")
      expect(policyOf(element)).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    }
    expect(policies.filter(({ element }) => policyOf(element).includes('sha256')).map(({ file }) => file)).toEqual([
      '404.html',
      'index.html',
    ])
  })

  test('declares its encoding in the first 1,024 bytes', () => {
    for (const { file, tree } of pages) {
      const [charset] = selectInAll([{ file, tree }], 'meta[charset]')
      expect(charset?.element.position?.end.offset, file).toBeLessThan(1024)
    }
  })

  test('has no inline style, handler or script, except those of 404.html and of the list', () => {
    expect(selectInAll(pages, '[style], style, base, iframe, object, embed')).toEqual([])
    const handlers = selectInAll(pages, '*').filter(({ element }) =>
      Object.keys(element.properties).some((name) => /^on/i.test(name)),
    )
    expect(handlers).toEqual([])
    const inline = selectInAll(pages, 'script:not([src], [data-src], [type="application/ld+json"])')
    expect(inline.map(({ file, element }) => [file, toString(element)])).toEqual([
      ['404.html', FIND_ROOT_SCRIPT],
      ['index.html', PENDING_QUERY_SCRIPT],
    ])
  })

  test('sends no referrer to other hosts', () => {
    const outgoing = selectInAll(pages, 'a').filter(({ element }) => URL.canParse(String(element.properties['href'])))
    expect(outgoing.length).toBeGreaterThan(50)
    for (const { element, file } of outgoing) {
      expect(String(element.properties['href']), file).toMatch(/^(?:https?|mailto):/)
      expect(element.properties['rel'], file).toEqual(['noopener', 'noreferrer', 'external'])
      expect(element.properties['referrerPolicy'], file).toBe('no-referrer')
    }
    expect(selectInAll(pages, 'meta[name=referrer][content=no-referrer]')).toHaveLength(pages.length)
  })
})

/** Opens a page that reports violations of its policy as errors, with scripts or without. */
async function openWatched(javaScriptEnabled: boolean): Promise<WatchedPage> {
  const watched = await openPage(site.browser, site.server.url, { javaScriptEnabled })
  onTestFinished(() => watched.context.close())
  await watched.page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      // oxlint-disable-next-line no-console
      console.error(`violation of ${violatedDirective}: ${sample}`),
    ),
  )
  return watched
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('in a browser %s', (_name, javaScriptEnabled) => {
  test('no page violates its own policy', async () => {
    const { page, errors, thirdPartyRequests } = await openWatched(javaScriptEnabled)
    const files = pages.map(({ file }) => file).filter((file) => file !== '404.html')
    // Hydration is slow, so with scripts every fifth page is opened. 404.html is the last, because an error about its
    // favicon may arrive late.
    const opened = javaScriptEnabled ? files.filter((_, index) => index % 5 === 0) : files
    for (const file of new Set([...opened, 'index.html', 'months/index.html', '404.html'])) {
      await page.goto(site.server.url + file)
      if (javaScriptEnabled) await waitForHydration(page)
      const isShell = file === '404.html'
      expect(isShell ? errors.filter((message) => !isFaviconError(message)) : errors, file).toEqual([])
    }
    expect(thirdPartyRequests).toEqual([])
  })

  test('an inline style, a handler and a script that are added to a page are violations without effect', async () => {
    const { page, context, errors } = await openWatched(javaScriptEnabled)
    await context.route('**/index.html', async (route) => {
      const response = await route.fetch()
      const hostile = '<p style="color: red" onclick="alert(1)">Red</p><script>document.title = "Run"</script>'
      await route.fulfill({ response, body: (await response.text()).replace('<body>', `<body>${hostile}`) })
    })
    await page.goto(`${site.server.url}index.html`)
    expect(await page.title()).not.toBe('Run')
    await expect.poll(() => errors.join('\n')).toContain('inline style')
    const handlerAndScript = javaScriptEnabled ? /violation of script-src-attr[^]*violation of script-src-elem/ : ''
    await expect.poll(() => errors.join('\n')).toMatch(handlerAndScript)
  })
})

test('no action of a reader violates the policy', async () => {
  const { page, errors } = await openWatched(true)
  await page.goto(site.server.url)
  await searchWords(page, 'breakwater')
  await page.getByText('Show as a table').click()
  await page.getByRole('slider', { name: 'Start date' }).press('ArrowRight')
  await page
    .getByRole('button', { name: 'Author' })
    .or(page.locator('summary', { hasText: 'Author' }))
    .first()
    .click()
  await page.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).and(page.locator('article h1')).waitFor()
  await page.getByRole('link', { name: 'By month', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'By month' }).waitFor()
  await page.goto(`${site.server.url}articles/no-such-article.html`)
  await page.getByText('no-such-article.html').waitFor()
  expect(errors.filter((message) => !message.includes('404 (Not Found)'))).toEqual([])
})

describe('trusted types', () => {
  test('allow workers of the same origin, and no markup or scripts from text', async () => {
    const { page } = await openPage(site.browser, site.server.url)
    onTestFinished(() => page.context().close())
    await page.goto(site.server.url)
    await page.locator('#not-started').waitFor({ state: 'detached' })
    const outcomes = await page.evaluate(() => {
      // The function runs in the page, so it must contain all that it calls.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const tryOut = (action: () => void) => {
        try {
          action()
          return 'allowed'
        } catch (error) {
          return error instanceof Error ? error.name : 'unknown'
        }
      }
      const blob = URL.createObjectURL(new Blob(['']))
      return {
        own: tryOut(() => new Worker('./assets/none.js').terminate()),
        blob: tryOut(() => new Worker(blob)),
        data: tryOut(() => new Worker('data:text/javascript,0')),
        other: tryOut(() => (document.createElement('script').src = 'https://press.example.net/a.js')),
        lookalike: tryOut(() => (document.createElement('script').src = `${location.origin}.example.net/a.js`)),
        markup: tryOut(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
      }
    })
    expect(outcomes).toEqual({
      own: 'allowed',
      blob: 'TypeError',
      data: 'TypeError',
      other: 'TypeError',
      lookalike: 'TypeError',
      markup: 'TypeError',
    })
  })
})
