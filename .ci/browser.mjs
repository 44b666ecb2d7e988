// Finds Chromium for the tests, and installs it if it is missing.
import { delimiter, join } from 'node:path'
import { installPackages, isRootOnDebian } from './debian.mjs'
import { isExecutable } from './is-executable.mjs'

/**
 * The headless shell is the browser without its windows, which nobody sees in a test: a page costs it two thirds of the
 * processor time. Playwright prefers it too.
 */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome.exe',
  'msedge.exe',
]
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Returns the path of an executable: $CHROMIUM_PATH, else the system's, else Playwright's own, else null. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run. Correct it or unset it.`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => COMMANDS.map((name) => join(folder, name))), ...APPLICATIONS]
  return candidates.find(isExecutable) ?? (await findPlaywrightBrowser())
}

/** `run(command, args)` ends the process if the command fails. */
export function installBrowser(run) {
  if (isRootOnDebian()) {
    // Debian's packages of Chromium have no fonts of their own.
    installPackages(run, ['chromium-headless-shell', 'fonts-liberation'])
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
}

async function findPlaywrightBrowser() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path && isExecutable(path) ? path : null
}
