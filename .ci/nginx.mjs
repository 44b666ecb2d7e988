// Finds nginx for the test of the configuration in docs/deploying.md, and installs it if that starts no server.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages, isRootOnDebian } from './debian.mjs'
import { isExecutable } from './is-executable.mjs'

/** Debian does not put it into the PATH of users. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** Says why a test is skipped, and what to do. */
export const NGINX_MISSING =
  'nginx was not found, so the test of the configuration in docs/deploying.md is skipped. Install nginx to run it.'

/** Returns the path of an executable, or null. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS]
  return folders.map((folder) => join(folder, 'nginx')).find(isExecutable) ?? null
}

/** With systemd, Debian's package would start a public server, so the user has to install it. */
export function canInstallNginx() {
  return isRootOnDebian() && !existsSync('/run/systemd/system')
}

/** `run(command, args)` ends the process if the command fails. */
export function installNginx(run) {
  installPackages(run, ['nginx'])
}
