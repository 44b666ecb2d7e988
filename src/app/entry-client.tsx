import { trustOwnScripts } from './trusted-types.ts'
import { afterPaint, nextTask } from './turns.ts'

/**
 * The page reads without scripts, so it is painted first, and until then nothing takes its share of the line. What takes
 * it over is asked for all at once, and run in parts, so that a phone which needs long for each can scroll in between.
 */
async function start(): Promise<void> {
  await afterPaint()
  // The page keeps links in templates; those of the second are of no use where the address has a query.
  const [rest, unasked] = document.querySelectorAll('template')
  rest?.replaceWith(rest.content)
  if (!location.search) unasked?.replaceWith(unasked.content)
  // It is revalidated, so that a link would have it fetched twice.
  const manifest = rest && fetch(rest.dataset['manifest'] ?? '', { cache: 'no-cache' }).catch(() => null)
  await import('react-dom/client')
  await nextTask()
  const { startApp } = await import('./start-app.tsx')
  startApp(manifest)
}

trustOwnScripts()
// Scripts run, so the page came from a server.
document.querySelector('#unserved')?.remove()
void start()
