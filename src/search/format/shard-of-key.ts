/** The shard that holds a key if any does: the last one whose first key is not behind it; the first for all before. */
export function shardOfKey(firstKeys: readonly string[], key: string): number {
  let low = 0
  let high = firstKeys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
