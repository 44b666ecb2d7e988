/** CacheStorage in memory, with only the methods that the app uses. Requests are compared by URL only. */
export interface FakeCaches extends CacheStorage {
  /** Returns the entries of a cache by URL, and creates a missing cache. */
  readonly inside: (name: string) => Map<string, Response>
  /** The maximum number of entries in a cache. Storing more of them throws. */
  mostEntries: number
}

export function fakeCaches(): FakeCaches {
  const all = new Map<string, Map<string, Response>>()

  function inside(name: string): Map<string, Response> {
    const known = all.get(name) ?? new Map<string, Response>()
    all.set(name, known)
    return known
  }

  function open(name: string): Cache {
    const entries = inside(name)
    const cache: Partial<Cache> = {
      match: async (request) => entries.get(addressOf(request))?.clone(),
      keys: async () => [...entries.keys()].map((address) => new Request(address)),
      delete: async (request) => entries.delete(addressOf(request)),
      async put(request, response) {
        if (entries.size >= fake.mostEntries) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(addressOf(request), response)
      },
    }
    // The app uses no other methods.
    return cache as Cache
  }

  const fake: FakeCaches = {
    mostEntries: Infinity,
    inside,
    open: async (name) => open(name),
    has: async (name) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    async match(request, options) {
      const names = options?.cacheName === undefined ? [...all.keys()] : [options.cacheName]
      const found = names.map((name) => all.get(name)?.get(addressOf(request)))
      return found.find((response) => response !== undefined)?.clone()
    },
  }
  return fake
}

function addressOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : String(request)
}
