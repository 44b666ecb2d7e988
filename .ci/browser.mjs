// Finds a Chromium to test in, and installs one where there is none.
import { delimiter, join } from 'node:path'
import { installPackages, isRootOnDebian } from './debian.mjs'
import { isExecutable } from './is-executable.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe', 'msedge.exe']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of an executable: $CHROMIUM_PATH, else the system's, else Playwright's own; null where there is none. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => COMMANDS.map((name) => join(folder, name))), ...APPLICATIONS]
  return candidates.find(isExecutable) ?? (await playwrightsOwn())
}

/** `run(command, args)` stops the process where the command fails. */
export function installBrowser(run) {
  if (isRootOnDebian()) {
    // Debian's chromium comes without a single font.
    installPackages(run, ['chromium', 'fonts-liberation'])
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path && isExecutable(path) ? path : null
}
