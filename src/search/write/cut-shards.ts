import type { Alias } from '../format/postings.ts'
import { shardOfKey } from '../format/shard-of-key.ts'
import type { KeyBuilder } from './key-builder.ts'

/** Consecutive keys that are served as one file. */
export interface ShardPlan {
  readonly keys: readonly string[]
  readonly aliases: readonly Alias[]
}

/**
 * Cuts ascending keys into shards of about `shardBytes` before they are deflated; a key is never parted, so that a
 * common one may make a longer shard, of its own.
 */
export function cutShards(builders: ReadonlyMap<string, KeyBuilder>, shardBytes: number): readonly ShardPlan[] {
  const cuts: string[][] = []
  let keys: string[] = []
  let bytes = 0
  for (const key of [...builders.keys()].sort()) {
    const added = key.length + (builders.get(key)?.bytes ?? 0)
    if (keys.length === 0 || bytes + added > shardBytes) {
      keys = []
      cuts.push(keys)
      bytes = 0
    }
    keys.push(key)
    bytes += added
  }
  const aliases = aliasesByShard(cuts, builders)
  return cuts.map((cut, index) => ({ keys: cut, aliases: aliases[index] ?? [] }))
}

/** The spellings that a reader who looks for a prefix would not find, as their key stands in another shard. */
function aliasesByShard(
  cuts: readonly (readonly string[])[],
  builders: ReadonlyMap<string, KeyBuilder>,
): readonly (readonly Alias[])[] {
  const firstKeys = cuts.map(([first = '']) => first)
  const aliases = cuts.map((): Alias[] => [])
  cuts.forEach((keys, shard) => {
    for (const key of keys) {
      for (const form of builders.get(key)?.forms ?? []) {
        const home = shardOfKey(firstKeys, form)
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
