import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { backfile } from '../../../src/publish/dev-server/vite-plugin.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

test.skipIf(process.platform === 'win32')(
  'a folder of seeds that is a link is watched, but links below it are not followed',
  async () => {
    const root = await realpath(await createTemporaryFolder())
    const folder = join(root, 'clippings')
    await mkdir(join(folder, 'z'), { recursive: true })
    await symlink('.', join(folder, 'a'))
    await writeFile(join(folder, 'z/ferry.txt'), 'Ferry Returns\n\nIt came back.\n')
    await symlink('clippings', join(root, 'seeds'))
    const server = await createServer({
      configFile: false,
      root,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
      plugins: [backfile({ seeds: 'seeds' })],
    })
    onTestFinished(() => server.close())
    const watched = () => Object.keys(server.watcher.getWatched())
    await expect.poll(watched).toContain(join(folder, 'z'))
    expect(watched().filter((path) => path.startsWith(join(folder, 'a')))).toEqual([])
  },
)

// macOS and Windows allow only Unicode in names.
test.runIf(process.platform === 'linux')('a new file whose name is not UTF-8 is published at once', async () => {
  const root = await realpath(await createTemporaryFolder())
  const folder = join(root, 'seeds')
  await mkdir(folder)
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
    plugins: [backfile({ seeds: 'seeds' })],
  })
  onTestFinished(() => server.close())
  await server.listen()
  const readReport = async () => {
    const response = await fetch(new URL('data/report.json', server.resolvedUrls?.local[0] ?? ''))
    return response.text()
  }
  await expect.poll(() => Object.keys(server.watcher.getWatched())).toContain(folder)
  expect(await readReport()).not.toContain('published')
  await writeFile(Buffer.from(`${folder}/f\xfcr.txt`, 'latin1'), 'Ferry Returns\n\nIt came back.\n')
  await expect.poll(readReport).toContain(String.raw`"path":"f\\xFCr.txt"`)
})
