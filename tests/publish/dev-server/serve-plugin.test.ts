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
