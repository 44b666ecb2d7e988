import { chromium } from 'playwright'
import { findBrowser } from '../../../.ci/browser.mjs'
import { FIRST_ROW, type Reader } from './reader.ts'

/** Opens each file in a separate context without a cache. */
export async function chromiumReader(): Promise<Reader> {
  const executablePath = await findBrowser()
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
  let page = await browser.newPage()
  return {
    name: `Chromium ${browser.version()}`,
    async open(url) {
      await page.context().close()
      page = await browser.newPage()
      const startMs = performance.now()
      await page.goto(url, { waitUntil: 'commit' })
      await page.locator(FIRST_ROW).first().waitFor()
      return performance.now() - startMs
    },
    // The policy of the page does not apply to an expression.
    evaluate: (body, argument) => page.evaluate(`(async (argument) => {${body}})(${JSON.stringify(argument)})`),
    close: () => browser.close(),
  }
}
