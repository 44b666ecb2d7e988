import { findShard } from '../format/find-shard.ts'
import type { Alias } from '../format/postings.ts'
import type { CollectedKeys } from './collect-keys.ts'

/** The keys of one shard: `from` … `to - 1`. */
interface ShardKeys {
  readonly from: number
  readonly to: number
  readonly aliases: readonly Alias[]
}

type Keys = Pick<CollectedKeys, 'keys' | 'forms'>

/**
 * Cuts the keys into shards of about `shardBytes`, before they are deflated; `sizes` has the bytes of each key without
 * its name. A key is never split, so a frequent key may make its shard longer.
 */
export function cutShards(keys: Keys, sizes: readonly number[], shardBytes: number): readonly ShardKeys[] {
  const starts: number[] = []
  let bytes = 0
  keys.keys.forEach((key, index) => {
    const added = key.length + (sizes[index] ?? 0)
    if (starts.length === 0 || bytes + added > shardBytes) {
      starts.push(index)
      bytes = 0
    }
    bytes += added
  })
  const aliases = aliasesByShard(starts, keys)
  return starts.map((from, shard) => ({
    from,
    to: starts[shard + 1] ?? keys.keys.length,
    aliases: aliases[shard] ?? [],
  }))
}

/** Lists the forms that a search for a prefix would miss, because their key is in another shard. */
function aliasesByShard(starts: readonly number[], { keys, forms }: Keys): readonly (readonly Alias[])[] {
  const firstKeys = starts.map((start) => keys[start] ?? '')
  const aliases = starts.map((): Alias[] => [])
  starts.forEach((start, shard) => {
    const end = starts[shard + 1] ?? keys.length
    for (let index = start; index < end; index++) {
      const key = keys[index] ?? ''
      for (const form of forms[index] ?? []) {
        const shardOfForm = form === key ? shard : findShard(firstKeys, form)
        if (shardOfForm !== shard) aliases[shardOfForm]?.push({ form, key })
      }
    }
  })
  for (const list of aliases) list.sort(compareAliases)
  return aliases
}

function compareAliases(a: Alias, b: Alias): number {
  if (a.form !== b.form) return a.form < b.form ? -1 : 1
  return a.key < b.key ? -1 : 1
}
