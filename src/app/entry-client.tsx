import { trustOwnScripts } from './trusted-types.ts'
import { afterPaint, nextTask } from './turns.ts'

/**
 * The page reads without scripts, so it is painted first. What takes it over then comes in parts, so that a phone which
 * needs long for each can scroll in between; the page preloads them all.
 */
async function start(): Promise<void> {
  await afterPaint()
  await import('react-dom/client')
  await nextTask()
  await import('./start-app.tsx')
}

trustOwnScripts()
// Scripts run, so the page came from a server.
document.querySelector('#unserved')?.remove()
void start()
