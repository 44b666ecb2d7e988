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

/** `once` for each key. */
export function oncePer<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const asks = new Map<K, () => Promise<T>>()
  return (key) => {
    const known = asks.get(key) ?? once(() => ask(key))
    asks.set(key, known)
    return known()
  }
}
