import { trustOwnScripts } from './trusted-types.ts'
import { afterPaint, nextTask } from './turns.ts'

/**
 * The page reads without scripts, so it is painted first, and until then nothing takes its share of the line. What takes
 * it over is asked for all at once, and run in parts, so that a phone which needs long for each can scroll in between.
 */
async function start(): Promise<void> {
  await afterPaint()
  const manifest = askForRest()
  await import('react-dom/client')
  await nextTask()
  const app = await import('./start-app.tsx')
  app.startApp(manifest)
}

/**
 * Puts the links that the page keeps in a template to where they work, and gives back what comes of asking for the
 * manifest: it is revalidated, so that a link would have it fetched twice. Null where it cannot be had, or where the page
 * has no such template.
 */
async function askForRest(): Promise<Response | null> {
  const rest = document.querySelector<HTMLTemplateElement>('template')
  rest?.replaceWith(rest.content)
  return rest && (await fetch(rest.dataset['manifest'] ?? '', { cache: 'no-cache' }).catch(() => null))
}

trustOwnScripts()
// Scripts run, so the page came from a server.
document.querySelector('#unserved')?.remove()
void start()
