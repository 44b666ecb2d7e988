import { readFile } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'playwright'
import { trackRequests } from '../../site/harness/page-state.ts'

/** The height of 20 rows or more. */
const WINDOW_HEIGHT_PX = 4200

/** The memory of a page and its workers. */
export interface Memory {
  /** JavaScript objects and their buffers, after garbage collection. */
  readonly heapBytes: number
  /** All renderer processes, with WebAssembly; null except on Linux. */
  readonly processBytes: number | null
}

/** Runs `work` with a page in a separate context with empty caches. */
export async function inNewPage<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
  height = WINDOW_HEIGHT_PX,
): Promise<T> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height },
    // A service worker would add its own requests to the requests of the search.
    serviceWorkers: 'block',
  })
  trackRequests(context)
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Reads the memory of a page and of its present workers. */
export async function readMemory(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page)
  const own = await readHeap((method) => session.send(method))
  const workers = await Promise.all((await attachWorkers(session)).map((send) => readHeap(send)))
  await session.detach()
  return {
    heapBytes: [own, ...workers].reduce((sum, bytes) => sum + bytes, 0),
    processBytes: await readProcesses(page),
  }
}

type HeapMethod = 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage'
type Send = (method: HeapMethod) => Promise<unknown>

async function readHeap(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage')
  // The protocol has the size of buffers since Chromium 134; the types of Playwright 1.65 do not.
  const usage = (await send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

/**
 * Opens sessions of a page's workers. Playwright has no sessions for workers, so messages pass through the session of the
 * page with `Target.sendMessageToTarget`, which exists unless sessions are flattened.
 */
async function attachWorkers(session: CDPSession): Promise<readonly Send[]> {
  const sessions: string[] = []
  const waiting = new Map<string, (result: unknown) => void>()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId)
  })
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown }
    waiting.get(`${sessionId} ${id}`)?.(result)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  let id = 0
  return sessions.map((sessionId) => async (method) => {
    id += 1
    const result = new Promise((resolve) => waiting.set(`${sessionId} ${id}`, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    return await result
  })
}

async function readProcesses(page: Page): Promise<number | null> {
  const browser = page.context().browser()
  if (browser === null) return null
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)))
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0)
}

/** Returns null except on Linux. */
async function residentBytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}
