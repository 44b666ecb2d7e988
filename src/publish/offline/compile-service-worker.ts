import { build } from 'vite'

/**
 * Bundles the service worker and its imports into one classic script. The script is the same for every archive, so a
 * build can compile it while it reads the seeds.
 */
export async function compileServiceWorker(projectRoot: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'error',
    // Workbox reads it, and logs to the console in development.
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
  if (code === undefined || others.length > 0)
    throw new Error(`expected the service worker as one script, found ${outputs.length} files`)
  return code
}
