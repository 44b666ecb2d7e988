import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { listBundleAssets } from '../../../src/publish/app-bundle/bundle-assets.ts'

function chunk(fields: Partial<Rolldown.OutputChunk>): unknown {
  return { type: 'chunk', isEntry: false, imports: [], facadeModuleId: null, ...fields }
}

function styledBy(file: string): NonNullable<Rolldown.OutputChunk['viteMetadata']> {
  return { importedAssets: new Set(), importedCss: new Set([file]), __modules: undefined }
}

function bundle(files: Readonly<Record<string, unknown>>): Rolldown.OutputBundle {
  // A real bundle has dozens of fields per file. The code under test reads six of them.
  return files as Rolldown.OutputBundle
}

const FILES = {
  'index.html': { type: 'asset', fileName: 'index.html', source: '<html></html>' },
  'assets/entry.js': chunk({ fileName: 'assets/entry.js', isEntry: true, imports: ['assets/react.js'] }),
  'assets/start.js': chunk({
    fileName: 'assets/start.js',
    facadeModuleId: '/home/ada/backfile/src/app/entries/start-app.tsx',
    imports: ['assets/react.js', 'assets/router.js'],
  }),
  'assets/router.js': chunk({ fileName: 'assets/router.js' }),
  'assets/list.js': chunk({
    fileName: 'assets/list.js',
    facadeModuleId: '/home/ada/backfile/src/app/routes/list.tsx',
    imports: ['assets/react.js', 'assets/router.js', 'assets/rows.js'],
    viteMetadata: styledBy('assets/list.css'),
  }),
  'assets/react.js': chunk({ fileName: 'assets/react.js' }),
  'assets/rows.js': chunk({
    fileName: 'assets/rows.js',
    imports: ['assets/words.js'],
    viteMetadata: styledBy('assets/rows.css'),
  }),
  'assets/words.js': chunk({ fileName: 'assets/words.js', imports: ['assets/rows.js'] }),
}

test('the shared assets are the modules that the entry imports dynamically', () => {
  expect(listBundleAssets(bundle(FILES)).shared).toEqual({
    modules: ['assets/start.js', 'assets/router.js'],
    styles: [],
  })
})

test('a route needs its own module and all of its imports, except the modules of every page', () => {
  const { list, article } = listBundleAssets(bundle(FILES))
  expect(list).toEqual({
    modules: ['assets/list.js', 'assets/rows.js', 'assets/words.js'],
    styles: ['assets/list.css', 'assets/rows.css'],
  })
  expect(article).toEqual({ modules: [], styles: [] })
})

test('the page template is the built index.html', () => {
  expect(listBundleAssets(bundle(FILES)).template).toBe('<html></html>')
})

test('a bundle without index.html is an error', () => {
  expect(() => listBundleAssets(bundle({}))).toThrow('the bundle has no index.html')
})
