import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backfile } from '../../../src/publish/dev-server/vite-plugin.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser, openPage } from '../harness/browser.ts'
import { waitUntilSettled } from '../harness/page-state.ts'
import { PROJECT } from '../harness/run-build.ts'

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
  browser = await connectBrowser()
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

test('an open page updates after a seed is edited, added, removed, broken and corrected', async () => {
  const { page, context, errors } = await openPage(browser, url)
  const headlines = () => page.getByRole('listitem').getByRole('heading', { level: 3 }).allInnerTexts()
  // Changes of seeds reach the page through this connection.
  const connected = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.goto(url)
  await expect.poll(headlines).toEqual(['Ferry Returns'])
  await connected
  // Development React reports mismatches of hydration.
  await waitUntilSettled(page)
  expect(errors).toEqual([])

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

test('an article page is hydrated in development React without an error', async () => {
  await seed('tower.md', '6 February 2021', 'Tower Falls')
  const { page, context, errors } = await openPage(browser, url)
  await page.goto(url)
  await page.getByRole('link', { name: 'Tower Falls' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tower Falls' }).waitFor()
  await page.reload()
  await waitUntilSettled(page)
  expect(errors).toEqual([])
  await context.close()
})
