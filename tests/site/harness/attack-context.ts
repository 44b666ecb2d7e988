import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { openContext } from './browser.ts'

/** A context that records everything that an article may do to a reader. */
export interface AttackContext {
  readonly context: BrowserContext
  readonly openPage: () => Promise<Page>
  /** Returns, in words, the incidents since the last call: executed code, dialogs, windows, requests to other hosts. */
  readonly takeIncidents: () => readonly string[]
}

/**
 * Opens a context in which policies are not enforced, so that only the sanitiser protects the pages. It records requests
 * outside `origin`, which may be the address of a file. They fail, because the browser resolves no other host
 * (`chromium-options.ts`). Interception would also stop them, but then each page would load all scripts again.
 */
export async function openAttackContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<AttackContext> {
  const context = await openContext(browser, { bypassCSP: true, serviceWorkers: 'block', ...options })
  let incidents: string[] = []
  await context.exposeBinding('hit', ({ page }, number: unknown) => {
    incidents.push(`hit(${String(number)}) on ${page.url()}`)
  })
  const isOwn = (address: string) => {
    const { protocol, origin: requested } = new URL(address)
    if (protocol === 'file:') return address.startsWith(origin)
    return requested === new URL(origin).origin || ['data:', 'blob:'].includes(protocol)
  }
  context.on('request', (request) => {
    if (!isOwn(request.url())) incidents.push(`requested ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      incidents.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('popup', (popup) => incidents.push(`window ${popup.url()}`))
    page.on('framenavigated', (frame) => {
      const address = frame.url()
      if (frame === page.mainFrame() && address !== 'about:blank' && !new URL(address).href.startsWith(origin)) {
        incidents.push(`navigated to ${address}`)
      }
    })
  })
  return {
    context,
    openPage: () => context.newPage(),
    takeIncidents() {
      const taken = incidents
      incidents = []
      return taken
    },
  }
}
