/** Returns a function that creates a value on the first call, and returns the same value on every call. */
export function lazy<T>(create: () => T): () => T {
  let created: { readonly value: T } | null = null
  return () => {
    created ??= { value: create() }
    return created.value
  }
}
