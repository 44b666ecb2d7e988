import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from '../harness/browser.ts'
import { PROJECT } from '../harness/run-build.ts'
import { buildAndServe, type ServedBundle } from '../harness/served-bundle.ts'

const SLUG = 'no-plans-for-putin-to-meet-with-concert-attack-survivors-kremlin-says-a84665'

let site: ServedBundle
beforeAll(async () => {
  site = await buildAndServe(join(PROJECT, 'seeds'))
})
afterAll(() => site.close())

test('the HTML of the article in seeds/ has at most 6 KB, gzipped', async () => {
  const html = await readFile(join(site.outDir, `articles/${SLUG}.html`))
  expect(gzipSync(html).length).toBeLessThan(6_000)
})

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('the page of the article in seeds/ shows everything in its file, %s', async (_, javaScriptEnabled) => {
  const { page, context, errors, thirdPartyRequests } = await openPage(site.browser, site.server.url, {
    javaScriptEnabled,
  })
  await page.goto(site.server.url)
  await page.getByRole('link', { name: 'No Plans for Putin to Meet With Concert Attack Survivors' }).click()
  await page.getByRole('heading', { level: 1, name: 'No Plans for Putin' }).waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/articles/${SLUG}.html`)

  const article = page.getByRole('article')
  const text = await article.innerText()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'No Plans for Putin to Meet With Concert Attack Survivors, Kremlin Says',
  )
  expect(await article.getByRole('link', { name: 'AFP' }).count()).toBe(1)
  expect(await article.locator('time').first().getAttribute('datetime')).toBe('2024-03-28')
  expect(await article.locator('time').first().innerText()).toBe('28 March 2024')

  const caption = article.getByRole('figure').locator('figcaption > *')
  expect(await caption.allInnerTexts()).toEqual([
    "People near Crocus City Hall after the Friday's deadly attack.",
    'Sergei Vedyashkin / Moskva News Agency',
    'Picture not in this archive',
  ])
  expect(await article.getByText('the scene of the massacre where rescue workers continue').count()).toBe(1)

  const related = article.getByRole('complementary', { name: 'Related article' })
  expect(await related.innerText()).toContain('Moscow Concert Attack Survivors Grapple With Trauma')
  expect(await related.innerText()).toContain('Not in this archive')
  expect(await related.getByRole('link').count()).toBe(0)

  const original = article.getByRole('link', { name: 'Read the original at themoscowtimes.com' })
  expect(await original.getAttribute('href')).toBe(
    'https://www.themoscowtimes.com/2024/03/28/no-plans-for-putin-to-meet-with-concert-attack-survivors-kremlin-says-a84665',
  )
  expect(await original.getAttribute('rel')).toBe('noopener noreferrer external')
  expect(text).not.toContain('Original url')
  expect(errors).toEqual([])
  expect(thirdPartyRequests).toEqual([])
  await context.close()
})
