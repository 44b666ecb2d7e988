import { existsSync } from 'node:fs'

/** Whether packages may be installed here without asking for a password. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Packages without their recommendations; `run(command, args)` stops the process where the command fails. */
export function installPackages(run, packages) {
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
