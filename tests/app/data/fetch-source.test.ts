import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DataError } from '../../../src/app/data/data-error.ts'
import { createFetchSource } from '../../../src/app/data/fetch-source.ts'

const ROOT = new URL('https://example.org/clippings/')
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  // Skips the pauses between requests.
  vi.stubGlobal('setTimeout', (go: () => void) => setImmediate(go))
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

/** Returns the content of a file, or the error of reading it. */
async function read(path: string): Promise<unknown> {
  const source = createFetchSource(ROOT)
  const content = path.endsWith('.bin') ? source.readBytes(path) : source.readJson(path)
  return await content.catch((error: unknown) => error)
}

describe('createFetchSource', () => {
  test('reads files relative to the root of the archive', async () => {
    fetched.mockResolvedValue(Response.json([1]))
    expect(await read('data/calendar.x.json')).toEqual([1])
    expect(String(fetched.mock.calls[0]?.[0])).toBe('https://example.org/clippings/data/calendar.x.json')
  })

  test('revalidates the manifest with the server, but no other file', async () => {
    fetched.mockImplementation(async () => Response.json({}))
    await read('data/archive.json')
    await read('data/calendar.x.json')
    expect(fetched.mock.calls.map(([, init]) => init?.cache)).toEqual(['no-cache', 'default'])
  })

  test('revalidates a file that it requests again, because a damaged one may be in a cache', async () => {
    fetched.mockImplementation(async () => Response.json({}))
    const source = createFetchSource(ROOT)
    await source.readJson('data/calendar.x.json')
    await source.readJson('data/calendar.x.json')
    fetched.mockResolvedValueOnce(new Response('{"a":'))
    await source.readJson('data/locations/0.x.json')
    expect(fetched.mock.calls.map(([, init]) => init?.cache)).toEqual(['default', 'no-cache', 'default', 'no-cache'])
  })

  test('reads the manifest from the request that has been sent, and later from new requests', async () => {
    fetched.mockImplementation(async () => Response.json('second'))
    const source = createFetchSource(ROOT, Promise.resolve(Response.json('first')))
    expect(await source.readJson('data/archive.json')).toBe('first')
    expect(await source.readJson('data/archive.json')).toBe('second')
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  test('repeats the request of the manifest that has been sent if it fails', async () => {
    fetched.mockImplementation(async () => Response.json('second'))
    const source = createFetchSource(ROOT, Promise.reject(new TypeError('failed')))
    expect(await source.readJson('data/archive.json')).toBe('second')
  })

  test.each([
    ['the network fails', () => Promise.reject(new TypeError('failed'))],
    ['the server fails', () => Promise.resolve(new Response('', { status: 503 }))],
    ['the answer is cut short', () => Promise.resolve(new Response('{"a":'))],
  ])('sends a request up to three times if %s', async (_, fail) => {
    fetched.mockImplementationOnce(fail).mockImplementationOnce(fail).mockResolvedValueOnce(Response.json('there'))
    expect(await read('data/a.json')).toBe('there')
    fetched.mockClear()
    fetched.mockImplementation(fail)
    expect(await read('data/a.json')).toBeInstanceOf(DataError)
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  test('does not repeat the request for a missing file', async () => {
    fetched.mockResolvedValue(new Response('', { status: 404 }))
    const error = { name: 'DataError', path: 'data/a.json', status: 404, isMissing: true }
    expect(await read('data/a.json')).toMatchObject(error)
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})

const answer = (body: Uint8Array<ArrayBuffer>) => async () => new Response(body)

describe('readBytes', () => {
  const BYTES = new Uint8Array(Array.from({ length: 5000 }, (_, index) => index % 251))
  const deflated = new Uint8Array(deflateSync(BYTES))
  /** Starts with an invalid block type. */
  const damaged = deflated.with(0, 0xff)

  test('inflates files of any length', async () => {
    fetched.mockImplementationOnce(answer(deflated))
    expect(await read('data/search/a.bin')).toEqual(BYTES)
    fetched.mockImplementationOnce(answer(new Uint8Array(deflateSync(new Uint8Array()))))
    expect(await read('data/search/a.bin')).toEqual(new Uint8Array())
  })

  test.each([
    ['cut short', deflated.slice(0, -9)],
    ['damaged', damaged],
    ['empty', new Uint8Array()],
  ])('requests a file up to three times if it is %s', async (_, bad) => {
    fetched
      .mockImplementationOnce(answer(bad))
      .mockImplementationOnce(answer(bad))
      .mockImplementationOnce(answer(deflated))
    expect(await read('data/search/a.bin')).toEqual(BYTES)
    fetched.mockReset()
    fetched.mockImplementation(answer(bad))
    const error = { name: 'DataError', path: 'data/search/a.bin', status: 200, isMissing: false }
    expect(await read('data/search/a.bin')).toMatchObject(error)
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  test('does not repeat the request for a missing file', async () => {
    fetched.mockImplementation(async () => new Response('', { status: 404 }))
    expect(await read('data/search/a.bin')).toMatchObject({ name: 'DataError', status: 404, isMissing: true })
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})
