import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type PluginOption, type Rolldown } from 'vite'
import { keepStemmers } from './keep-stemmers.ts'

/** The reader without any file beside it. */
export interface SingleApp {
  /** An ES module that imports nothing. */
  readonly script: string
  /** The code of the search's worker; not a module, which no browser starts as a worker on file://. */
  readonly worker: string
  /** With the face of the text, upright and Latin, as a data: address, and no other font. */
  readonly styles: string
}

/** 68 KB as base64, a tenth of the smallest file; any other would be as much again, for less of the text. */
const FACE_INLINED = 'source-serif-4-latin-wght-normal.woff2'

/** `root` is the project's folder; NODE_ENV decides which React is taken. */
export async function bundleApp(root: string, languages: ReadonlySet<string>): Promise<SingleApp> {
  const stemmers = keepStemmers(languages)
  const plugins = [react(), tailwindcss(), stemmers]
  const page = await bundle(root, 'src/app/entries/entry-single.tsx', 'es', plugins)
  const worker = await bundle(root, 'src/search/worker/worker.ts', 'iife', [stemmers])
  const styles = page.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []))
  return { script: codeOf(page), worker: codeOf(worker), styles: inlinedFaces(styles.map(String).join('\n')) }
}

async function bundle(
  root: string,
  input: string,
  format: 'es' | 'iife',
  plugins: PluginOption[],
): Promise<Rolldown.RolldownOutput['output']> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: (file) => file.endsWith(FACE_INLINED),
      rolldownOptions: { input: join(root, input), output: { format, codeSplitting: false } },
    },
  })
  const [only] = Array.isArray(output) ? output : [output]
  if (only === undefined || !('output' in only)) throw new TypeError('a build that does not watch gives its output')
  return only.output
}

/** Throws where there is more than one script. */
function codeOf(files: Rolldown.RolldownOutput['output']): string {
  const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (script === undefined || more.length > 0) throw new Error('expected a bundle in one piece')
  return script
}

/**
 * A face whose file is not inlined could not be loaded; those of the system, which stand for the text's, stay. What is
 * inlined is there at once, but for a browser still late for `optional`: it would never be shown.
 */
function inlinedFaces(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    /url\((?!["']?data:)/.test(face) ? '' : face.replace(/font-display:\s*optional/, 'font-display:block'),
  )
}
