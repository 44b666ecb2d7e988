import { build } from 'vite'

/**
 * The service worker as one classic script, with all that it imports: the same for every archive, so that it can be made
 * while the archive is still being read.
 */
export async function compileServiceWorker(projectRoot: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'error',
    // Workbox asks for it, and has much to say unless it is told so.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/app/service-worker/service-worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  const outputs = 'output' in built ? built.output : []
  const [code, ...others] = outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (code === undefined || others.length > 0) throw new Error('the service worker did not become one script')
  return code
}
