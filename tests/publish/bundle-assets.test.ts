import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { findAssets } from '../../src/publish/bundle-assets.ts'

function chunk(fields: Partial<Rolldown.OutputChunk>): unknown {
  return { type: 'chunk', isEntry: false, imports: [], facadeModuleId: null, ...fields }
}

function bundle(files: Readonly<Record<string, unknown>>): Rolldown.OutputBundle {
  // A whole bundle has dozens of fields a file; the code under test reads four.
  return files as Rolldown.OutputBundle
}

const FILES = {
  'index.html': { type: 'asset', fileName: 'index.html', source: '<html></html>' },
  'assets/entry.js': chunk({ fileName: 'assets/entry.js', isEntry: true, imports: ['assets/react.js'] }),
  'assets/list.js': chunk({
    fileName: 'assets/list.js',
    facadeModuleId: '/home/ada/backfile/src/app/routes/list.tsx',
    imports: ['assets/react.js', 'assets/rows.js'],
  }),
}

test('a route needs its own modules beyond those of the entry', () => {
  const { modulesOf } = findAssets(bundle(FILES))
  expect(modulesOf('src/app/routes/list.tsx')).toEqual(['assets/list.js', 'assets/rows.js'])
  expect(modulesOf('src/app/routes/none.tsx')).toEqual([])
})

test('the built index.html is the template', () => {
  expect(findAssets(bundle(FILES)).template).toBe('<html></html>')
})

test('a bundle without index.html is refused', () => {
  expect(() => findAssets(bundle({}))).toThrow('the bundle has no index.html')
})
