/** Of FNV-1a with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const FNV_OFFSET_BASIS = 0x811c9dc5
export const FNV_PRIME = 0x01000193

/** FNV-1a with 32 bits, unsigned, over UTF-16 code units: spreads texts evenly, and keeps nobody from choosing where. */
export function fnvHash(text: string): number {
  let hash = FNV_OFFSET_BASIS
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME)
  return hash >>> 0
}
