import { existsSync } from 'node:fs'

/** Returns true if packages can be installed without a password. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Installs packages without their recommendations. `run(command, args)` ends the process if the command fails. */
export function installPackages(run, packages) {
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
