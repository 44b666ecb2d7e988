/** Returns the only shard that may have a key: the last shard whose first key is not greater, or the first shard. */
export function findShard(firstKeys: readonly string[], key: string): number {
  let low = 0
  let high = firstKeys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
