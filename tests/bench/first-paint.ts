import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright'
import { chromiumOptions } from '../site/harness/chromium-options.ts'
import { serveFolder } from '../site/harness/serve-folder.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { medianOf } from './search/statistics.ts'

const SEEDS = 'tests/fixtures/port-town'
const ARTICLE = 'articles/herring-landings-fall.html'
const WITHOUT_SCRIPTS = 'articles/without-scripts.html'
const CPU_SLOWDOWN = 4

/**
 * Prints how much the scripts of an article delay its first paint on a processor that is slowed down 4 times: the median
 * with scripts divided by the median without, measured in turns. The ratio should be below 1.15. Option: `--rounds 11`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '11' } } })
  const outDir = join(await createTemporaryFolder(), 'dist')
  try {
    build(outDir)
    await writePageWithoutScripts(outDir)
    const server = await serveFolder(outDir)
    const browser = await chromium.launch(await chromiumOptions())
    const [withScripts, without]: [number[], number[]] = [[], []]
    for (let round = 0; round < Number(values.rounds); round++) {
      withScripts.push(await measureFirstPaint(browser, server.url + ARTICLE))
      without.push(await measureFirstPaint(browser, server.url + WITHOUT_SCRIPTS))
    }
    await browser.close()
    await server.close()
    const [a, b] = [medianOf(withScripts), medianOf(without)]
    process.stdout.write(
      `First paint: ${a.toFixed(0)} ms with scripts, ${b.toFixed(0)} ms without, ratio ${(a / b).toFixed(2)}\n`,
    )
  } finally {
    await removeTemporaryFolders()
  }
}

function build(outDir: string): void {
  const child = spawnSync(process.execPath, ['.ci/build.mjs', '--outDir', outDir], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: undefined, SEEDS },
  })
  if (child.status !== 0) throw new Error('the build failed')
}

async function writePageWithoutScripts(outDir: string): Promise<void> {
  const html = await readFile(join(outDir, ARTICLE), 'utf8')
  const bare = html
    .replaceAll(/<script type="module"[^>]*><\/script>/g, '')
    .replaceAll(/<link [^>]*(?:as="fetch"|\.js")[^>]*>/g, '')
  if (bare === html || bare.includes('.js"')) throw new Error(`expected scripts in ${ARTICLE} that can be removed`)
  await writeFile(join(outDir, WITHOUT_SCRIPTS), bare)
}

/** Returns the milliseconds from the start of the navigation to the first contentful paint. */
async function measureFirstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.goto(address, { waitUntil: 'commit' })
  const timeMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await context.close()
  return timeMs
}
