import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { findBrowser } from '../../.ci/browser.mjs'

/** A page that remembers what it should not have done. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and warnings, and errors that nobody caught. */
  readonly complaints: readonly string[]
  /** Addresses asked for outside the archive's own origin. */
  readonly strangers: readonly string[]
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  return chromium.launch(executablePath === null ? {} : { executablePath })
}

/** Opens an empty page whose console and requests are watched; `origin` is the archive's own. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    // A page whose icon has no address yet has the browser ask the host for one of its own.
    if (message.location().url.endsWith('/favicon.ico')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== new URL(origin).origin) strangers.push(request.url())
  })
  return { page, context, complaints, strangers }
}
