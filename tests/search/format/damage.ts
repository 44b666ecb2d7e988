/** Yields the file truncated to every shorter length. */
export function* truncations(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let length = 0; length < bytes.length; length++) yield bytes.slice(0, length)
}

/** Yields the file with one byte changed, for every byte and every other value. */
export function* corruptions(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let index = 0; index < bytes.length; index++) {
    for (let value = 0; value < 0x100; value++) if (value !== bytes[index]) yield bytes.with(index, value)
  }
}
