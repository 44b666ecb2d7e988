import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { preview } from 'vite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backfile } from '../../../src/publish/dev-server/vite-plugin.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

async function openPreview() {
  const root = await createTemporaryFolder()
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [backfile({ seeds: 'seeds' })],
    preview: { port: 0, host: '127.0.0.1' },
  })
  onTestFinished(() => server.close())
  const url = server.resolvedUrls?.local[0] ?? ''
  const get = async (path: string) => {
    const response = await fetch(new URL(path, url))
    return { status: response.status, text: await response.text() }
  }
  return { dist: join(root, 'dist'), get }
}

async function writeBundle(folder: string, text: string): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, 'index.html'), text)
  await writeFile(join(folder, '404.html'), `404 ${text}`)
}

describe('the preview', () => {
  test('answers with a remedy if there is no bundle, and shows the bundle as soon as it is built', async () => {
    const { dist, get } = await openPreview()
    const text = `expected a published archive in ${dist}, found none. Run npm run build, then reload.`
    expect(await get('')).toEqual({ status: 404, text })
    await writeBundle(dist, 'first')
    expect(await get('')).toEqual({ status: 200, text: 'first' })
  })

  test('answers unknown addresses with 404.html, or with a text if it is missing', async () => {
    const { dist, get } = await openPreview()
    await writeBundle(dist, 'first')
    expect(await get('none')).toEqual({ status: 404, text: '404 first' })
    await rm(join(dist, '404.html'))
    const text = `expected 404.html in ${dist}, found none. Run npm run build.`
    expect(await get('none')).toEqual({ status: 404, text })
    expect(await get('')).toEqual({ status: 200, text: 'first' })
  })

  test('shows the new bundle after the bundle is replaced', async () => {
    const { dist, get } = await openPreview()
    await writeBundle(dist, 'first')
    expect((await get('')).text).toBe('first')
    await writeBundle(`${dist}.next`, 'second')
    await rename(dist, `${dist}.former`)
    expect((await get('')).status).toBe(404)
    await rename(`${dist}.next`, dist)
    expect(await get('')).toEqual({ status: 200, text: 'second' })
  })

  test.skipIf(process.platform === 'win32')('survives a file that exists and cannot be opened', async () => {
    const { dist, get } = await openPreview()
    await writeBundle(dist, 'first')
    const socket = createServer().listen(join(dist, 'data.json'))
    onTestFinished(() => void socket.close())
    await expect(get('data.json')).rejects.toThrow('fetch failed')
    expect(await get('')).toEqual({ status: 200, text: 'first' })
  })
})
