import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backfile } from '../../src/publish/dev-server/vite-plugin.ts'
import { launchBrowser, openPage } from './browser.ts'
import { PROJECT } from './fixture-site.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

let folder: string
let server: ViteDevServer
let browser: Browser
let url: string

beforeAll(async () => {
  folder = await createTemporaryFolder()
  await mkdir(join(folder, 'seeds'))
  await seed('ferry.md', '3 February 2021', 'Ferry Returns')
  server = await createServer({
    configFile: false,
    root: PROJECT,
    logLevel: 'silent',
    cacheDir: join(folder, 'cache'),
    server: { port: 0, host: '127.0.0.1' },
    plugins: [react(), tailwindcss(), backfile({ seeds: join(folder, 'seeds') })],
  })
  await server.listen()
  url = server.resolvedUrls?.local[0] ?? ''
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

function seed(name: string, date: string, headline: string): Promise<void> {
  return writeFile(
    join(folder, 'seeds', name),
    `---\nauthor: Ada Quill\n---\n# ${headline}\n\n${date}\n\nIt came back.\n`,
  )
}

test('a seed that is edited, added, removed, broken and mended shows in the open page', async () => {
  const { page, context, complaints } = await openPage(browser, url)
  const headlines = () => page.getByRole('listitem').getByRole('heading', { level: 3 }).allInnerTexts()
  await page.goto(url)
  await expect.poll(headlines).toEqual(['Ferry Returns'])
  // The page is live once its scripts run; hydration in development React has nothing to complain of.
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])

  await seed('ferry.md', '3 February 2021', 'Ferry Stays')
  await expect.poll(headlines).toEqual(['Ferry Stays'])
  await seed('pier.md', '4 February 2021', 'Pier Opens')
  await expect.poll(headlines).toEqual(['Pier Opens', 'Ferry Stays'])
  await rm(join(folder, 'seeds/ferry.md'))
  await expect.poll(headlines).toEqual(['Pier Opens'])

  await seed('pier.md', '30 February 2021', 'Pier Opens')
  const overlay = page.locator('vite-error-overlay')
  await expect.poll(() => overlay.locator('.message-body').innerText()).toContain('pier.md:6:1')
  expect(await headlines()).toEqual(['Pier Opens'])
  await seed('pier.md', '5 February 2021', 'Pier Opens at Last')
  await expect.poll(() => overlay.count()).toBe(0)
  await expect.poll(headlines).toEqual(['Pier Opens at Last'])
  await context.close()
})

test('an article page hydrates in development React without a complaint', async () => {
  await seed('tower.md', '6 February 2021', 'Tower Falls')
  const { page, context, complaints } = await openPage(browser, url)
  await page.goto(url)
  await page.getByRole('link', { name: 'Tower Falls' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tower Falls' }).waitFor()
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
  await context.close()
})
