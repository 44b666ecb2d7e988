import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readFile, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'

/** Sends a command to Firefox; rejects if the answer is an error. */
export type Command = (name: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>

export interface Marionette {
  readonly command: Command
  readonly close: () => Promise<void>
}

/** Firefox writes its port into this file. */
const PORT_FILE = 'MarionetteActivePort'
const START_TIMEOUT_MS = 120_000
/** Firefox sends no requests of its own. Port 0 of `marionette.port` is any free port. */
const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
}

/**
 * Starts Firefox without a window, and controls it with the protocol that geckodriver uses, see
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html. `profile` is an empty folder.
 */
export async function startFirefox(executable: string, profile: string): Promise<Marionette> {
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(executable, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  })
  const socket = connect(await readPort(profile, child), '127.0.0.1')
  return {
    command: openCommands(socket),
    close: async () => {
      socket.destroy()
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function readPort(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, PORT_FILE)
  for (const endMs = Date.now() + START_TIMEOUT_MS; Date.now() < endMs; ) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    const port = isThere ? Number(await readFile(file, 'utf8')) : 0
    if (port > 0) return port
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill()
  throw new Error('Firefox did not start')
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** A message is its length in bytes, a colon, and JSON. Commands are `[0, id, name, parameters]`, answers `[1, id, error, result]`. */
function openCommands(socket: Socket): Command {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let pending = Buffer.alloc(0)

  function take(message: unknown): void {
    // The first message is a greeting, which is not an array.
    if (!Array.isArray(message)) return
    const [, id, error, result] = message as [number, number, { readonly message: string } | null, unknown]
    if (error === null) waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(error.message))
    waiting.delete(id)
  }

  socket.on('data', (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes])
    for (let colon = pending.indexOf(':'); colon >= 0; colon = pending.indexOf(':')) {
      const end = colon + 1 + Number(pending.subarray(0, colon).toString())
      if (pending.length < end) return
      take(JSON.parse(pending.subarray(colon + 1, end).toString()))
      pending = pending.subarray(end)
    }
  })

  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      const message = JSON.stringify([0, lastId, name, parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}
