import type { BrowserContext, Page, Request } from 'playwright'

/** Requests of pages without an answer, by context. */
const PENDING = new WeakMap<BrowserContext, Set<Request>>()

/** Records the requests of a context for `waitUntilSettled`, except the requests of service workers. */
export function trackRequests(context: BrowserContext): void {
  const pending = new Set<Request>()
  PENDING.set(context, pending)
  context.on('request', (request) => {
    if (request.serviceWorker() === null) pending.add(request)
  })
  context.on('requestfinished', (request) => pending.delete(request))
  context.on('requestfailed', (request) => pending.delete(request))
}

/** Waits until the app has hydrated or rendered the page: React then keeps a property on its elements. */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const first = document.querySelector('#root')?.firstElementChild
    return Object.keys(first ?? {}).some((key) => key.startsWith('__reactProps$'))
  })
}

/** How often in a row a page must be idle: an answer may arrive just after the first time. */
const IDLE_ROUNDS = 3

/** Waits until the app is hydrated, no request is pending, and the main thread is idle. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await waitForHydration(page)
  await waitUntilQuiet(page)
}

/** Waits until no request is pending and the main thread is idle. The context must be known to `trackRequests`. */
export async function waitUntilQuiet(page: Page): Promise<void> {
  const pending = PENDING.get(page.context())
  if (pending === undefined) throw new Error('expected a context with tracked requests')
  for (let rounds = 0; rounds < IDLE_ROUNDS; ) {
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())))
    rounds = pending.size === 0 ? rounds + 1 : 0
  }
}

/** Scrolls down by `distance` pixels with the mouse wheel, and waits until the page has moved and stopped. */
export async function scrollDown(page: Page, distance: number): Promise<void> {
  const before = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, distance)
  await page.waitForFunction((top) => window.scrollY > top, before)
}

/** Finishes animations at once, so that a test need not wait for the delay of a notice. */
export async function finishAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
}
