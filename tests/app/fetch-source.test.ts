import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DataError } from '../../src/app/data/data-error.ts'
import { fetchSource } from '../../src/app/data/fetch-source.ts'

const ROOT = new URL('https://example.org/clippings/')
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
})

/** What reading a file comes to, without waiting for the pauses. */
async function read(path: string): Promise<unknown> {
  const answer = fetchSource(ROOT)
    .readJson(path)
    .catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return await answer
}

describe('fetchSource', () => {
  test('reads below the root of the archive', async () => {
    fetched.mockResolvedValue(Response.json([1]))
    expect(await read('data/calendar.x.json')).toEqual([1])
    expect(String(fetched.mock.calls[0]?.[0])).toBe('https://example.org/clippings/data/calendar.x.json')
  })

  test('asks whether the manifest has changed, and never whether other files have', async () => {
    fetched.mockImplementation(async () => Response.json({}))
    await read('data/archive.json')
    await read('data/articles/a.x.json')
    expect(fetched.mock.calls.map(([, init]) => init?.cache)).toEqual(['no-cache', 'default'])
  })

  test.each([
    ['the network fails', () => Promise.reject(new TypeError('failed'))],
    ['the server fails', () => Promise.resolve(new Response('', { status: 503 }))],
    ['the answer is cut short', () => Promise.resolve(new Response('{"a":'))],
  ])('tries twice again where %s', async (_, fail) => {
    fetched.mockImplementationOnce(fail).mockImplementationOnce(fail).mockResolvedValueOnce(Response.json('there'))
    expect(await read('data/a.json')).toBe('there')
    fetched.mockClear()
    fetched.mockImplementation(fail)
    expect(await read('data/a.json')).toBeInstanceOf(DataError)
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  test('takes the server’s word for it that a file is not there', async () => {
    fetched.mockResolvedValue(new Response('', { status: 404 }))
    const error = { name: 'DataError', path: 'data/a.json', status: 404, isMissing: true }
    expect(await read('data/a.json')).toMatchObject(error)
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})
