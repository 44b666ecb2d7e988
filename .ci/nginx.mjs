// Finds an nginx to test the README's configuration with, and installs one where that starts nothing else.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages, isRootOnDebian } from './debian.mjs'
import { isExecutable } from './is-executable.mjs'

/** Debian keeps it out of the path of users. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** Why tests are left out, and what to do about it. */
export const NGINX_MISSING =
  'nginx was not found: the test of the configuration in the README is skipped. Install nginx to run it.'

/** The path of an executable; null where there is none. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS]
  return folders.map((folder) => join(folder, 'nginx')).find(isExecutable) ?? null
}

/** Where systemd runs, Debian's package would start a server for all the world to see: that is left to the user. */
export function canInstallNginx() {
  return isRootOnDebian() && !existsSync('/run/systemd/system')
}

/** `run(command, args)` stops the process where the command fails. */
export function installNginx(run) {
  installPackages(run, ['nginx'])
}
