// Installs what a command needs. npm runs it before each command, so it uses only Node's built-in modules.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser, installBrowser } from './browser.mjs'
import { canInstallNginx, findNginx, installNginx, NGINX_MISSING } from './nginx.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Backfile needs Node 20.19 or later; this is ${process.versions.node}. Install a newer one from nodejs.org.`)
}
if (!isInstalled()) {
  say('installing the packages of package-lock.json (npm ci) …')
  // Everything is a development dependency, which npm would skip if NODE_ENV is `production`.
  run('npm', ['ci', '--include=dev'])
}
if (process.argv.includes('--browser') && (await findBrowser()) === null) {
  say('the tests need a browser, and none was found: installing one …')
  installBrowser(run)
  if ((await findBrowser()) === null) stop('No browser was found. Install Chromium, or set CHROMIUM_PATH to one.')
}
if (process.argv.includes('--nginx') && findNginx() === null) {
  if (canInstallNginx()) {
    say('the tests need nginx, and none was found: installing it …')
    installNginx(run)
  }
  if (findNginx() === null) {
    // A check of changes must not skip a test.
    if (process.env.CI) stop(NGINX_MISSING)
    say(NGINX_MISSING)
  }
}

function isInstalled() {
  const mark = `${root}node_modules/.package-lock.json`
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) stop(`"${command} ${args.join(' ')}" failed; its output is above.`)
}

function say(text) {
  process.stdout.write(`backfile: ${text}\n`)
}

function stop(text) {
  process.stderr.write(`backfile: ${text}\n`)
  process.exit(1)
}
