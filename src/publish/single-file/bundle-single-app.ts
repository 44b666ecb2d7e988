import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { collectPackages, type PackageFolders } from '../licenses/collect-packages.ts'
import { renderLicenses } from '../licenses/render-licenses.ts'
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite'

/** The code and the styles of the reader, which load no further files. */
export interface SingleFileApp {
  /** An ES module without imports. */
  readonly script: string
  /** The code of the search worker. It is no module, because browsers start no module as a worker on file://. */
  readonly worker: string
  /** Contains the upright Latin font of the text as a data: URL, and no other font. */
  readonly styles: string
  /** The licences of the packages in the script, the worker and the styles. */
  readonly licenses: string
}

/** 68 KB as base64, a tenth of the smallest file. Other fonts are as large, and used for less text. */
const INLINED_FONT = 'source-serif-4-latin-wght-normal.woff2'

/** `root` is the folder of the project. NODE_ENV selects the build of React. */
export async function bundleSingleApp(root: string, languages: ReadonlySet<string>): Promise<SingleFileApp> {
  const stemmers = keepStemmers(languages)
  const packages: PackageFolders = new Set()
  const licenses = collectPackages(packages)
  const plugins = [react(), tailwindcss(), stemmers, licenses]
  const page = await bundle(root, 'src/app/entries/entry-single.tsx', 'es', plugins)
  const worker = await bundle(root, 'src/search/worker/worker.ts', 'iife', [stemmers, licenses])
  const styles = page.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []))
  return {
    script: findCode(page),
    worker: findCode(worker),
    styles: removeMissingFonts(styles.map(String).join('\n')),
    licenses: renderLicenses(root, packages),
  }
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
      assetsInlineLimit: (file) => file.endsWith(INLINED_FONT),
      rolldownOptions: { input: join(root, input), output: { format, codeSplitting: false } },
    },
  })
  const [only] = Array.isArray(output) ? output : [output]
  if (only === undefined || !('output' in only)) throw new TypeError('expected the output of one build')
  return only.output
}

/** Throws if there is more than one script. */
function findCode(files: Rolldown.RolldownOutput['output']): string {
  const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (script === undefined || more.length > 0) throw new Error('expected a bundle in one piece')
  return script
}

/**
 * Removes the fonts that are not inlined, because they cannot be loaded. System fonts stay. The inlined font is decoded
 * too late for `font-display: optional`, which would never show it.
 */
function removeMissingFonts(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    /url\((?!["']?data:)/.test(face) ? '' : face.replace(/font-display:\s*optional/, 'font-display:block'),
  )
}

const MODULE = /\/src\/search\/text\/stemmer-loaders\.ts$/
const TABLE = 'STEMMER_LOADERS'

/**
 * Removes the stemmers of all languages except `kept`, which contains names from `stemmedLanguageOf`. A single file
 * contains everything that it may load, and all stemmers are seven times as large as the rest of the search.
 */
function keepStemmers(kept: ReadonlySet<string>): Plugin {
  return {
    name: 'backfile:keep-stemmers',
    transform: {
      filter: { id: MODULE },
      handler(code) {
        const table = this.parse(code)
          .body.flatMap((node) =>
            node.type === 'ExportNamedDeclaration' && node.declaration ? [node.declaration] : [],
          )
          .flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
          .find(({ id }) => id.type === 'Identifier' && id.name === TABLE)?.init
        if (table?.type !== 'ObjectExpression') throw new Error(`expected the table ${TABLE} in ${MODULE.source}`)
        const entries = table.properties.filter(
          (entry) => entry.type === 'Property' && entry.key.type === 'Identifier' && kept.has(entry.key.name),
        )
        const rest = `{ ${entries.map(({ start, end }) => code.slice(start, end)).join(', ')} }`
        return { code: code.slice(0, table.start) + rest + code.slice(table.end), map: null }
      },
    },
  }
}
