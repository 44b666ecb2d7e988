// Compiles the program that publishes archives, once for each state of its sources: Node 20 does not run TypeScript, and
// compiled for production it starts and works several times as fast.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/backfile')
const SOURCES = ['.ci/program.mjs', 'src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts']
const KEPT_MS = 24 * 60 * 60 * 1000

/** The folder of the compiled program; what else is made of the sources alone is kept there too. */
export async function compiledProgram() {
  const folder = join(CACHE, `program-${fingerprint()}`)
  if (!existsSync(folder)) await compile(folder)
  const now = new Date()
  utimesSync(folder, now, now)
  forgetOld(folder)
  // Where builds are run anew each time, what they remember may be kept elsewhere.
  return { folder, cacheFolder: process.env.BACKFILE_CACHE || CACHE, projectRoot: ROOT }
}

function fingerprint() {
  const sum = createHash('sha256').update(process.version)
  for (const path of SOURCES.flatMap(filesBelow).sort())
    sum.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  return sum.digest('hex').slice(0, 16)
}

function filesBelow(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path)).flatMap((name) => filesBelow(`${path}/${name}`))
}

async function compile(folder) {
  const { build } = await import('vite')
  const beside = `${folder}.${process.pid}`
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [frequenciesOnDemand],
    // Vite leaves it to the environment which React a bundle for Node is to load: the one for development is slow.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    // What starts threads, or builds other things, finds its own files only where it was installed.
    ssr: {
      noExternal: true,
      external: ['vite', 'tinypool', 'workbox-build', '@vitejs/plugin-react', '@tailwindcss/vite'],
    },
    build: {
      outDir: beside,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      ssr: true,
      rolldownOptions: {
        input: ['cli/publish', 'site-worker', 'page-worker'].map((name) => join(ROOT, `src/publish/${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  mkdirSync(CACHE, { recursive: true })
  try {
    renameSync(beside, folder)
  } catch (error) {
    // Another build has compiled the same in the meantime.
    if (!existsSync(folder)) throw error
    rmSync(beside, { recursive: true })
  }
}

const FREQUENCIES = 'frequencies.json'
/**
 * What languages are told by is an object of a megabyte, which most builds do without: it is put beside the program as
 * JSON, and read when it is first asked for. In place of static.small.js of eld 2.1.0, which has it from the beginning.
 */
const frequenciesOnDemand = {
  name: 'backfile:frequencies-on-demand',
  transform: {
    filter: { id: /\/eld\/src\/entries\/static\.small\.js$/ },
    handler: () => `
      import { readFileSync } from 'node:fs'
      import { createEld } from '../languageDetector.js'
      let loaded = null
      function load() {
        const { instance, loadData } = createEld()
        loadData(JSON.parse(readFileSync(new URL('${FREQUENCIES}', import.meta.url), 'utf8')))
        return instance
      }
      export const eld = { detect: (text) => (loaded ??= load()).detect(text) }
    `,
  },
  async writeBundle({ dir }) {
    const { ngramsData } = await import('../node_modules/eld/src/ngrams/small.js')
    writeFileSync(join(dir, FREQUENCIES), JSON.stringify(ngramsData))
  },
}

/** A program that was used in the last day may be at work. */
function forgetOld(current) {
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name)
    const isOld = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > KEPT_MS
    if (name.startsWith('program-') && folder !== current && isOld) rmSync(folder, { recursive: true, force: true })
  }
}
