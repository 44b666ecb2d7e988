// The benchmarks are TypeScript, which Node 20 does not run by itself: Vite's runner does.
import { runnerImport } from 'vite'

const [script = 'build', ...args] = process.argv.slice(2)
const { module } = await runnerImport(`/tests/bench/${script}.ts`, { configFile: false, logLevel: 'error' })
await module.run(args)
