/** A loaded value and its approximate size. */
interface SizedValue<V> {
  readonly value: V
  readonly bytes: number
}

/** Creates a cache that evicts the least recently used values while their sum exceeds `maxBytes`, except the last one. */
export function createLruCache<K, V>(maxBytes: number) {
  // A Map iterates in insertion order, so the least recently used value is the first.
  const cached = new Map<K, SizedValue<V>>()
  const pending = new Map<K, Promise<V>>()
  let totalBytes = 0

  function add(key: K, sized: SizedValue<V>): void {
    cached.set(key, sized)
    totalBytes += sized.bytes
    for (const [oldest, { bytes }] of cached) {
      if (totalBytes <= maxBytes || oldest === key) break
      cached.delete(oldest)
      totalBytes -= bytes
    }
  }

  async function loadAndAdd(key: K, load: () => Promise<SizedValue<V>>): Promise<V> {
    try {
      const sized = await load()
      add(key, sized)
      return sized.value
    } finally {
      pending.delete(key)
    }
  }

  return {
    /** Returns the cached value, or loads and caches it. Concurrent calls share one load. A failed load is not cached. */
    get(key: K, load: () => Promise<SizedValue<V>>): Promise<V> {
      const hit = cached.get(key)
      if (hit !== undefined) {
        cached.delete(key)
        cached.set(key, hit)
        return Promise.resolve(hit.value)
      }
      const loading = pending.get(key) ?? loadAndAdd(key, load)
      pending.set(key, loading)
      return loading
    },
  }
}
