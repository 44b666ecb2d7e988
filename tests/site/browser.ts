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

/**
 * What headless Chromium loads behind each new window for the suggestions below an address bar that nobody sees: two
 * pages of its own, which cost more than most of ours.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** What Playwright 1.65 switches off itself: of several such arguments Chromium follows the last alone. */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** What a page asks of any other host goes nowhere, and is seen all the same. */
const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  const args = [`--disable-features=${[...SWITCHED_OFF, ...UNSEEN].join(',')}`, NO_OTHER_HOST]
  return chromium.launch({ args, ...(executablePath === null ? {} : { executablePath }) })
}

/** 404.html knows no icon before its scripts have found the root: browsers may ask for one in the usual place. */
export function isOfIcon(complaint: string): boolean {
  return complaint.endsWith('/favicon.ico)')
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
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== new URL(origin).origin) strangers.push(request.url())
  })
  return { page, context, complaints, strangers }
}
