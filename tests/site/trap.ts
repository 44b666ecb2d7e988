import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'

/** A context in which whatever an article does leaves a trace, and nothing but what it was cut down to holds it back. */
export interface Trap {
  readonly context: BrowserContext
  readonly openPage: () => Promise<Page>
  /** What was caught since the last call, in words: code that ran, dialogs, windows, other hosts that were asked. */
  readonly take: () => readonly string[]
}

/**
 * Policies that pages bring along are not enforced: the sanitiser alone is judged. Requests to other origins than
 * `origin`, which may be the address of a file too, are noted; `launchBrowser` sees to it that they go nowhere. Were they
 * intercepted here, every page would load all of its scripts anew.
 */
export async function setTrap(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Trap> {
  const context = await browser.newContext({ locale: 'en-GB', bypassCSP: true, serviceWorkers: 'block', ...options })
  let caught: string[] = []
  await context.exposeBinding('hit', ({ page }, number: unknown) => {
    caught.push(`hit(${String(number)}) on ${page.url()}`)
  })
  const isOwn = (address: string) => {
    const { protocol, origin: asked } = new URL(address)
    if (protocol === 'file:') return address.startsWith(origin)
    return asked === new URL(origin).origin || ['data:', 'blob:'].includes(protocol)
  }
  context.on('request', (request) => {
    if (!isOwn(request.url())) caught.push(`asked ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      caught.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('popup', (popup) => caught.push(`window ${popup.url()}`))
    page.on('framenavigated', (frame) => {
      const address = frame.url()
      if (frame === page.mainFrame() && address !== 'about:blank' && !new URL(address).href.startsWith(origin)) {
        caught.push(`led to ${address}`)
      }
    })
  })
  return {
    context,
    openPage: () => context.newPage(),
    take() {
      const taken = caught
      caught = []
      return taken
    },
  }
}

/** Until the app has taken over: React then keeps its own notes on the elements. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const first = document.querySelector('#root')?.firstElementChild
    return Object.keys(first ?? {}).some((key) => key.startsWith('__reactProps$'))
  })
}
