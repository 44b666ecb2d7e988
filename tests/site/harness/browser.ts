import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type ConsoleMessage,
  type Page,
} from 'playwright'
import { inject } from 'vitest'
import { cpuThrottle } from '../../cpu-throttle.ts'
import { trackRequests } from './page-state.ts'

/** A page in a separate context that records errors and requests. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and warnings, and uncaught errors. */
  readonly errors: readonly string[]
  /** Addresses that were requested outside the archive's own origin. */
  readonly thirdPartyRequests: readonly string[]
}

/** Connects to the Chromium that all files of tests share. `close` closes only the contexts of this connection. */
export async function connectBrowser(): Promise<Browser> {
  return await chromium.connect(inject('chromiumEndpoint'))
}

/** Playwright waits 30 seconds by default, which is not enough on a slow and busy machine. */
const WAIT_LIMIT_MS = 120_000

/** Opens a context whose pages run at the speed that CPU_THROTTLE sets. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  context.setDefaultTimeout(WAIT_LIMIT_MS)
  trackRequests(context)
  const rate = cpuThrottle()
  if (rate !== 1) context.on('page', (page) => void throttle(context, page, rate))
  return context
}

/** The sessions that throttle the pages of a context. */
const throttles = new WeakMap<BrowserContext, CDPSession[]>()

async function throttle(context: BrowserContext, page: Page, rate: number): Promise<void> {
  try {
    const session = await context.newCDPSession(page)
    throttles.set(context, [...(throttles.get(context) ?? []), session])
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  } catch (error) {
    // A test may close a page before it is slowed down.
    if (!page.isClosed()) throw error
  }
}

/**
 * Cuts the connection of a context, or restores it. After a navigation, Chromium applies the network state of the session
 * that was opened last, so the sessions that throttle pages need the same state.
 */
export async function setOffline(context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline)
  for (const session of throttles.get(context) ?? []) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
  }
}

/** Returns true if the message is about the favicon: 404.html has none before its script has found the root. */
export function isFaviconError(message: string): boolean {
  return message.endsWith('/favicon.ico)')
}

/** Opens an empty page and records its errors and requests. `origin` is the archive's own. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await openContext(browser, options)
  const page = await context.newPage()
  const errors: string[] = []
  const thirdPartyRequests: string[] = []
  page.on('console', (message) => {
    if (isError(message)) errors.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  context.on('request', (request) => {
    const { protocol, origin: requested } = new URL(request.url())
    if (protocol.startsWith('http') && requested !== new URL(origin).origin) thirdPartyRequests.push(request.url())
  })
  return { page, context, errors, thirdPartyRequests }
}

/** Chromium warns about preloaded files that are not used in a few seconds, but a slow machine starts the app later. */
const UNUSED_PRELOAD = /was preloaded using link preload but not used/

function isError(message: ConsoleMessage): boolean {
  return ['error', 'warning'].includes(message.type()) && !UNUSED_PRELOAD.test(message.text())
}
