import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { expect, onTestFinished } from 'vitest'
import { openContext, setOffline } from './browser.ts'
import { type MountServer, serveMounts } from './serve-mounts.ts'

export interface Reading {
  readonly server: MountServer
  readonly context: BrowserContext
  readonly page: Page
  /** Uncaught errors on the page. */
  readonly errors: readonly string[]
  readonly goOffline: () => Promise<void>
  readonly goOnline: () => Promise<void>
}

/** Opens an empty page of a reader, who can lose the connection to the archives of a server. */
export async function openReading(
  browser: Browser,
  mounts: Readonly<Record<string, string>>,
  options: BrowserContextOptions = {},
): Promise<Reading> {
  const server = await serveMounts(mounts)
  const context = await openContext(browser, options)
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    server,
    context,
    page,
    errors,
    async goOffline() {
      server.isDown = true
      await setOffline(context, true)
    },
    async goOnline() {
      server.isDown = false
      await setOffline(context, false)
    },
  }
}

/** Opens a page and waits until its service worker has stored it. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect.poll(() => isStored(page, address)).toBe(true)
}

/** Resolves to true if a service worker has stored an address. */
export function isStored(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const isServed = navigator.serviceWorker.controller !== null
    return isServed && (await caches.match(wanted)) !== undefined
  }, address)
}
