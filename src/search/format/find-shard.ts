import { bisect } from '../../archive/bisect.ts'

/** Returns the only shard that may have a key: the last shard whose first key is not greater, or the first shard. */
export function findShard(firstKeys: readonly string[], key: string): number {
  return Math.max(0, bisect(0, firstKeys.length, (shard) => (firstKeys[shard] ?? '') <= key) - 1)
}
