import type { Alias } from '../format/postings.ts'
import { shardOfKey } from '../format/shard-of-key.ts'
import type { CollectedKeys } from './collect-keys.ts'

/** Consecutive keys that are served as one file: `from` … `to - 1`. */
export interface ShardPlan {
  readonly from: number
  readonly to: number
  readonly aliases: readonly Alias[]
}

type Keys = Pick<CollectedKeys, 'keys' | 'forms'>

/**
 * Cuts keys into shards of about `shardBytes` before they are deflated; `sizes` is what each takes, but for itself. A
 * key is never parted, so that a common one may make a longer shard, of its own.
 */
export function cutShards(keys: Keys, sizes: readonly number[], shardBytes: number): readonly ShardPlan[] {
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

/** The spellings that a reader who looks for a prefix would not find, as their key stands in another shard. */
function aliasesByShard(starts: readonly number[], { keys, forms }: Keys): readonly (readonly Alias[])[] {
  const firstKeys = starts.map((start) => keys[start] ?? '')
  const aliases = starts.map((): Alias[] => [])
  starts.forEach((start, shard) => {
    const end = starts[shard + 1] ?? keys.length
    for (let index = start; index < end; index++) {
      const key = keys[index] ?? ''
      for (const form of forms[index] ?? []) {
        const home = form === key ? shard : shardOfKey(firstKeys, form)
        if (home !== shard) aliases[home]?.push({ form, key })
      }
    }
  })
  for (const list of aliases) list.sort(byForm)
  return aliases
}

function byForm(one: Alias, other: Alias): number {
  if (one.form !== other.form) return one.form < other.form ? -1 : 1
  return one.key < other.key ? -1 : 1
}
