/** Asks once and keeps the answer; a failure is not kept, so that the next call asks again. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = null
      throw error
    })
    return answer
  }
}

/** `once` for each key; of many keys, for the `most` that were asked for last. */
export function oncePer<K, T>(ask: (key: K) => Promise<T>, most = Infinity): (key: K) => Promise<T> {
  const askOf = latestOf((key: K) => once(() => ask(key)), most)
  return (key) => askOf(key)()
}

/** What `make` gives for each key, made once; kept for the `most` keys that were asked for last. */
export function latestOf<K, T>(make: (key: K) => T, most: number): (key: K) => T {
  const kept = new Map<K, T>()
  return (key) => {
    const value = kept.get(key) ?? make(key)
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return value
  }
}
