/** A valid file, cut at every length. */
export function* truncations(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let length = 0; length < bytes.length; length++) yield bytes.slice(0, length)
}

/** A valid file with each of its bytes, one at a time, changed to each other value. */
export function* corruptions(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) {
    for (let value = 0; value < 0x100; value++) if (value !== bytes[at]) yield bytes.with(at, value)
  }
}
