/** Particles that end few nouns. They may follow a noun of one syllable: `배를` is `배`. */
const CLEAR = '에서|에게서|에게|한테서|한테|께서|으로서|으로써|으로|까지|부터|처럼|보다|마다|조차|마저|밖에|하고|는|를'
/**
 * Particles that also end nouns, such as `회의` (meeting), `도로` (road) and `아이` (child). They are removed only if two
 * syllables are left.
 */
const AMBIGUOUS = '에|이|가|은|을|의|와|과|로|도|만|들|이나|이라고|이라는|이란|이며'
const PARTICLE = new RegExp(`(?:(?<=.)(?:${CLEAR})|(?<=..)(?:${AMBIGUOUS}))$`)
/** A noun has at most three particles and the plural: `사람들에게만은`. */
const MAX_PARTICLES = 4

/**
 * Removes the particles of a Korean word, which are written without a space: `항구에서는` → `항구`. A closed list, because the
 * alternative (searching every word as a prefix) downloads all shards of a common first syllable, and finds `배우` (actor) for
 * `배` (ship).
 */
export function stemKorean(word: string): string {
  let stem = word
  for (let count = 0; count < MAX_PARTICLES; count++) {
    const shorter = stem.replace(PARTICLE, '')
    if (shorter === stem) break
    stem = shorter
  }
  return stem
}
