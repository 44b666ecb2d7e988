import * as fc from 'fast-check'

/** A way to damage a file. Numbers are random; each is reduced to the length of the file. */
export interface Damage {
  readonly kind: 'flip' | 'zeros' | 'swap' | 'truncate'
  readonly start: number
  readonly other: number
}

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'zeros', 'swap', 'truncate'),
  start: fc.nat(),
  other: fc.nat(),
})

/** Returns damaged bytes, which may be equal to the intact ones, for example if two equal bytes are swapped. */
export function damageBytes(bytes: Buffer, { kind, start, other }: Damage): Buffer {
  const damaged = Buffer.from(bytes)
  const length = Math.max(1, bytes.length)
  const a = start % length
  const b = other % length
  switch (kind) {
    case 'flip':
      if (bytes.length > 0) damaged.writeUInt8(bytes.readUInt8(a) ^ (1 << (other % 8)), a)
      return damaged
    case 'zeros':
      return damaged.fill(0, Math.min(a, b), Math.max(a, b) + 1)
    case 'swap':
      if (bytes.length === 0) return damaged
      damaged.writeUInt8(bytes.readUInt8(b), a)
      damaged.writeUInt8(bytes.readUInt8(a), b)
      return damaged
    case 'truncate':
      return damaged.subarray(0, a)
    default:
      return kind satisfies never
  }
}
