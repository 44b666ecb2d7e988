// Vite runs the benchmarks, because Node 20 does not run TypeScript. The server also serves later imports.
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
