// Compiles the build program, src/publish, once for each state of its sources: Node 20 does not run TypeScript, and the
// compiled program is several times as fast.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/backfile')
const SOURCES = ['.ci/program.mjs', 'src', 'public', 'index.html', 'LICENSE', 'package-lock.json', 'vite.config.ts']
const MAX_UNUSED_MS = 24 * 60 * 60 * 1000
const CHECKSUMS = 'checksums.json'

/** Returns the `ProgramPaths` of the compiled program, after compiling it if it is missing, outdated or damaged. */
export async function compiledProgram() {
  const name = `program-${hashSources()}`
  const paths = { cacheFolder: process.env.BACKFILE_CACHE || CACHE, projectRoot: ROOT }
  const cached = join(CACHE, name)
  if (isIntact(cached)) {
    markUsed(cached)
    return { ...paths, programFolder: cached }
  }
  const programFolder = join(openProgramsFolder(), name)
  if (existsSync(programFolder)) {
    process.stderr.write('The compiled program in the cache was damaged. It is compiled again.\n')
    rmSync(programFolder, { recursive: true })
  }
  await compile(programFolder)
  removeUnused(programFolder)
  return { ...paths, programFolder }
}

/** Returns the folder of compiled programs. If node_modules belongs to another user, it is a new folder for this build. */
function openProgramsFolder() {
  try {
    mkdirSync(CACHE, { recursive: true })
    const test = join(CACHE, `.test-${process.pid}`)
    writeFileSync(test, '')
    rmSync(test)
    return CACHE
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'backfile-program-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    // The program finds its packages from its own place.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    return folder
  }
}

/** Returns true if the folder has every file of a compiled program, unchanged. */
function isIntact(programFolder) {
  try {
    const checksums = JSON.parse(readFileSync(join(programFolder, CHECKSUMS), 'utf8'))
    return Object.entries(checksums).every(([name, hash]) => hashFile(join(programFolder, name)) === hash)
  } catch {
    return false
  }
}

function markUsed(programFolder) {
  try {
    const now = new Date()
    utimesSync(programFolder, now, now)
  } catch {
    // Only the owner of the folder removes old programs from it.
  }
}

function writeChecksums(programFolder) {
  const hashes = readdirSync(programFolder).map((name) => [name, hashFile(join(programFolder, name))])
  writeFileSync(join(programFolder, CHECKSUMS), JSON.stringify(Object.fromEntries(hashes)))
}

function hashFile(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function hashSources() {
  const hash = createHash('sha256').update(process.version)
  for (const path of SOURCES.flatMap(listFiles).sort())
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

function listFiles(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path)).flatMap((name) => listFiles(`${path}/${name}`))
}

async function compile(programFolder) {
  const { build } = await import('vite')
  const partial = `${programFolder}.${process.pid}`
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [frequenciesOnDemand],
    // For Node, Vite leaves the choice of React's build to the environment. The development build is slow.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    // These packages find their own files only where they are installed.
    ssr: {
      noExternal: true,
      external: ['vite', 'tinypool', 'workbox-build', '@vitejs/plugin-react', '@tailwindcss/vite', 'sharp'],
    },
    build: {
      outDir: partial,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      ssr: true,
      rolldownOptions: {
        input: ['cli/run-build', 'workers/worker'].map((path) => join(ROOT, `src/publish/${path}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  writeChecksums(partial)
  try {
    renameSync(partial, programFolder)
  } catch (error) {
    // Another build may have compiled the same program in the meantime.
    if (!existsSync(programFolder)) throw error
    rmSync(partial, { recursive: true })
  }
}

const FREQUENCIES = 'frequencies.json'
/**
 * Puts the table of the language detector, an object of a megabyte, beside the program as JSON that is read on demand,
 * because most builds detect no language. Replaces static.small.js of eld 2.1.0, which loads the table at once.
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

/** Removes other versions of the program that no build has used for a day; newer ones may still be running. */
function removeUnused(current) {
  const parent = dirname(current)
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name)
    const unusedMs = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (name.startsWith('program-') && folder !== current && unusedMs > MAX_UNUSED_MS)
      rmSync(folder, { recursive: true, force: true })
  }
}
