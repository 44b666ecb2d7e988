// The benchmarks are TypeScript, which Node 20 does not run by itself: Vite does, and stays for what they import later.
import { createServer } from 'vite'

const [script = 'build', ...args] = process.argv.slice(2)
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { run } = await server.ssrLoadModule(`/tests/bench/${script}.ts`)
  await run(args)
} finally {
  await server.close()
}
