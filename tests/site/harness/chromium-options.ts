import type { LaunchOptions } from 'playwright'
import { findBrowser } from '../../../.ci/browser.mjs'

/** Two pages that headless Chromium loads behind each window for the suggestions of an address bar that it does not show. */
const UNUSED_FEATURES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** The features that Playwright 1.65 disables: Chromium obeys only the last argument that disables features. */
const PLAYWRIGHT_DISABLES = [
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
/** Requests to any other host fail, but tests still see them. */
const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser()
  const args = [`--disable-features=${[...PLAYWRIGHT_DISABLES, ...UNUSED_FEATURES].join(',')}`, NO_OTHER_HOST]
  return { args, ...(executablePath === null ? {} : { executablePath }) }
}
