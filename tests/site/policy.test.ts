import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { FIND_ROOT_SCRIPT } from '../../src/publish/not-found/find-root-script.ts'
import { isOfIcon, openPage, type WatchedPage } from './browser.ts'
import type { BuiltSite } from './fixture-site.ts'
import { openPortTown } from './port-town.ts'
import { searchWords } from './search-words.ts'
import { selectInAll, type WrittenPage, writtenPages } from './written-pages.ts'

let site: BuiltSite
let pages: readonly WrittenPage[]
beforeAll(async () => {
  site = await openPortTown()
  pages = await writtenPages(site.outDir)
})
afterAll(() => site.close())

const policyOf = (element: Element) => String(element.properties['content'])

describe('every page that is written', () => {
  test('begins with one policy, which lets no code and no style stand in the page', () => {
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
    ])
  })

  test('has its characters declared where browsers look for that', () => {
    for (const { file, tree } of pages) {
      const [charset] = selectInAll([{ file, tree }], 'meta[charset]')
      expect(charset?.element.position?.end.offset, file).toBeLessThan(1024)
    }
  })

  test('has no style, no handler and no code of its own but that which finds the root', () => {
    expect(selectInAll(pages, '[style], style, base, iframe, object, embed')).toEqual([])
    const handlers = selectInAll(pages, '*').filter(({ element }) =>
      Object.keys(element.properties).some((name) => /^on/i.test(name)),
    )
    expect(handlers).toEqual([])
    const inline = selectInAll(pages, 'script:not([src], [data-src], [type="application/ld+json"])')
    expect(inline.map(({ file, element }) => [file, toString(element)])).toEqual([['404.html', FIND_ROOT_SCRIPT]])
  })

  test('tells no other side where its visitors come from', () => {
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

/** A page whose breaches of its policy are to be seen in its complaints, whether or not it runs scripts. */
async function openWatched(javaScriptEnabled: boolean): Promise<WatchedPage> {
  const watched = await openPage(site.browser, site.server.url, { javaScriptEnabled })
  onTestFinished(() => watched.context.close())
  await watched.page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      // oxlint-disable-next-line no-console
      console.error(`breach of ${violatedDirective}: ${sample}`),
    ),
  )
  return watched
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('in a browser %s', (_, javaScriptEnabled) => {
  test('no kind of page breaks its policy', async () => {
    const { page, complaints, strangers } = await openWatched(javaScriptEnabled)
    // Of 404.html alone a complaint may be left over, which would be held against the pages behind it.
    const files = pages.map(({ file }) => file)
    for (const file of [...files.filter((name) => name !== '404.html'), '404.html']) {
      await page.goto(site.server.url + file)
      const isShell = file === '404.html'
      expect(isShell ? complaints.filter((complaint) => !isOfIcon(complaint)) : complaints, file).toEqual([])
    }
    expect(strangers).toEqual([])
  })

  test('a style, a handler and a script in a page are breaches, and do nothing', async () => {
    const { page, context, complaints } = await openWatched(javaScriptEnabled)
    await context.route('**/index.html', async (route) => {
      const response = await route.fetch()
      const hostile = '<p style="color: red" onclick="alert(1)">Red</p><script>document.title = "Run"</script>'
      await route.fulfill({ response, body: (await response.text()).replace('<body>', `<body>${hostile}`) })
    })
    await page.goto(`${site.server.url}index.html`)
    expect(await page.title()).not.toBe('Run')
    expect(complaints.join('\n')).toContain('inline style')
    const handlerAndScript = javaScriptEnabled ? /breach of script-src-attr[^]*breach of script-src-elem/ : ''
    expect(complaints.join('\n')).toMatch(handlerAndScript)
  })
})

test('nothing that a reader does breaks the policy', async () => {
  const { page, complaints } = await openWatched(true)
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
  expect(complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([])
})

describe('trusted types', () => {
  test('let a page start workers of its own origin, and make nothing of text', async () => {
    const { page } = await openPage(site.browser, site.server.url)
    onTestFinished(() => page.context().close())
    await page.goto(site.server.url)
    await page.locator('#unserved').waitFor({ state: 'detached' })
    const outcomes = await page.evaluate(() => {
      // What runs in the page brings all that it calls.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const outcomeOf = (act: () => void) => {
        try {
          act()
          return 'allowed'
        } catch (error) {
          return error instanceof Error ? error.name : 'unknown'
        }
      }
      const blob = URL.createObjectURL(new Blob(['']))
      return {
        own: outcomeOf(() => new Worker('./assets/none.js').terminate()),
        blob: outcomeOf(() => new Worker(blob)),
        data: outcomeOf(() => new Worker('data:text/javascript,0')),
        other: outcomeOf(() => (document.createElement('script').src = 'https://press.example.net/a.js')),
        lookalike: outcomeOf(() => (document.createElement('script').src = `${location.origin}.example.net/a.js`)),
        markup: outcomeOf(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
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
