const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a with 32 bits, unsigned, over UTF-16 code units: spreads texts evenly, and keeps nobody from choosing where. */
export function fnvHash(text: string): number {
  let hash = OFFSET_BASIS
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  return hash >>> 0
}
