/** Something that was asked for, and about what it takes. */
interface Weighed<V> {
  readonly value: V
  readonly bytes: number
}

export interface RecentValues<K, V> {
  /** What is kept under the key, else what `ask` gives; one that fails is not kept. */
  readonly get: (key: K, ask: () => Promise<Weighed<V>>) => Promise<V>
}

/** Keeps what was asked for last, up to `mostBytes` in all, and asks for nothing twice at a time. */
export function keepRecent<K, V>(mostBytes: number): RecentValues<K, V> {
  const kept = new Map<K, Weighed<V>>()
  const pending = new Map<K, Promise<V>>()
  let sum = 0

  function keep(key: K, weighed: Weighed<V>) {
    kept.set(key, weighed)
    sum += weighed.bytes
    for (const [oldest, { bytes }] of kept) {
      if (sum <= mostBytes || oldest === key) break
      kept.delete(oldest)
      sum -= bytes
    }
  }

  function get(key: K, ask: () => Promise<Weighed<V>>): Promise<V> {
    const known = kept.get(key)
    if (known !== undefined) {
      kept.delete(key)
      kept.set(key, known)
      return Promise.resolve(known.value)
    }
    const asked = pending.get(key) ?? askAnew(key, ask)
    pending.set(key, asked)
    return asked
  }

  async function askAnew(key: K, ask: () => Promise<Weighed<V>>): Promise<V> {
    try {
      const weighed = await ask()
      keep(key, weighed)
      return weighed.value
    } finally {
      pending.delete(key)
    }
  }

  return { get }
}
