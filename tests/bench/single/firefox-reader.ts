import { spawnSync } from 'node:child_process'
import * as v from 'valibot'
import { startFirefox } from './marionette.ts'
import { FIRST_ROW, type Reader } from './reader.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const EXECUTABLES = ['firefox-esr', 'firefox']
const SessionSchema = v.object({ capabilities: v.object({ browserVersion: v.string() }) })
const ValueSchema = v.object({ value: v.unknown() })

/** Returns null if Firefox is not installed. */
export async function firefoxReader(): Promise<Reader | null> {
  const executable = EXECUTABLES.find((name) => spawnSync(name, ['--version']).status === 0)
  if (executable === undefined) return null
  const profile = await createTemporaryFolder()
  const { command, close } = await startFirefox(executable, profile)
  const session = await command('WebDriver:NewSession', { pageLoadStrategy: 'none' })
  const { browserVersion } = v.parse(SessionSchema, session).capabilities
  const run = async (script: string, args: readonly unknown[] = []) =>
    v.parse(ValueSchema, await command('WebDriver:ExecuteScript', { script, args })).value
  return {
    name: `Firefox ${browserVersion}`,
    async open(url) {
      // Firefox does not reload a page if only the fragment of its address changes.
      await command('WebDriver:Navigate', { url: 'about:blank' })
      while ((await run('return location.href')) !== 'about:blank') continue
      const startMs = performance.now()
      await command('WebDriver:Navigate', { url })
      while ((await run(`return document.querySelector('${FIRST_ROW}') !== null`)) !== true) continue
      return performance.now() - startMs
    },
    evaluate: (body, argument) => run(`return (async (argument) => {${body}})(arguments[0])`, [argument]),
    close,
  }
}
