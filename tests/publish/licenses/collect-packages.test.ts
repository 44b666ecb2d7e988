import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { APP_MODE, BUNDLE_INFO_FILE, type BundleInfo } from '../../../src/publish/app-bundle/bundle-assets.ts'
import { collectPackages } from '../../../src/publish/licenses/collect-packages.ts'
import { renderLicenses } from '../../../src/publish/licenses/render-licenses.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const SourceMapSchema = v.object({ sources: v.array(v.string()) })

/** The app with source maps, which name the files of all code. */
let files: Rolldown.RolldownOutput['output']
let info: BundleInfo
beforeAll(async () => {
  const built = await build({
    root: PROJECT,
    mode: APP_MODE,
    logLevel: 'error',
    configLoader: 'runner',
    build: { write: false, sourcemap: true },
  })
  if (!('output' in built)) throw new TypeError('expected the output of one build')
  files = built.output
  info = JSON.parse(textOf(files.find(({ fileName }) => fileName === BUNDLE_INFO_FILE))) as BundleInfo
})

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string {
  return file?.type === 'asset' ? String(file.source) : ''
}

/** Returns the packages of the sources in all source maps. */
function packagesInSourceMaps(): readonly string[] {
  const maps = files.filter(({ fileName }) => fileName.endsWith('.map'))
  const sources = maps.flatMap((map) => v.parse(SourceMapSchema, JSON.parse(textOf(map))).sources)
  const folders = sources.flatMap((source) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? [])
  return [...new Set(folders)].toSorted()
}

describe('the packages of the app', () => {
  test('are all packages that the source maps of the app and of its worker name, and those of styles, fonts and bundlers', () => {
    const named = packagesInSourceMaps()
    expect(named).toEqual(expect.arrayContaining(['node_modules/react-dom', 'node_modules/@orama/stemmers']))
    const others = ['@fontsource-variable/source-serif-4', 'rolldown', 'tailwindcss', 'vite'].map(
      (name) => `node_modules/${name}`,
    )
    expect(info.packages).toEqual([...new Set([...named, ...others])].toSorted())
  })

  test('have licences that allow a reader to contain them', () => {
    const licenses = renderLicenses(PROJECT, info.packages)
    for (const folder of info.packages) expect(licenses).toContain(`${folder.replace('node_modules/', '')} `)
    expect(licenses).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(licenses).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')
    expect(licenses).toContain('OramaSearch')
    expect(licenses).not.toContain(PROJECT)
  })
})

test('a module of an unknown bundler is an error', async () => {
  const unknown = {
    name: 'unknown',
    resolveId: (id: string) => (id === 'entry' ? '\0strange/entry.js' : null),
    load: (id: string) => (id === '\0strange/entry.js' ? 'console.log(1)' : null),
  }
  const built = build({
    configFile: false,
    logLevel: 'silent',
    plugins: [unknown, collectPackages(new Set())],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  })
  await expect(built).rejects.toThrow(String.raw`expected the package of the module "\u0000strange/entry.js"`)
})
