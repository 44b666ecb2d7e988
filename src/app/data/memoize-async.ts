/** Calls `load` once and keeps its result. A failure is not kept, so that the next call tries again. */
export function memoizeAsync<T>(load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null
  return () => {
    result ??= load().catch((error: unknown) => {
      result = null
      throw error
    })
    return result
  }
}

/** Like `memoizeAsync` for each key. Keeps the results of the `max` keys that were requested last. */
export function memoizeAsyncByKey<K, T>(load: (key: K) => Promise<T>, max = Infinity): (key: K) => Promise<T> {
  const loaders = new Map<K, () => Promise<T>>()
  return (key) => {
    const loader = loaders.get(key) ?? memoizeAsync(() => load(key))
    loaders.delete(key)
    loaders.set(key, loader)
    for (const oldest of loaders.keys()) if (loaders.size > max) loaders.delete(oldest)
    return loader()
  }
}
