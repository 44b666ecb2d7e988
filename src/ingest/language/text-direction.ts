import type { Direction } from '../../archive/article.ts'

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he ks ps sd syr ug ur yi'.split(' '))
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa yezi'.split(' '))

/**
 * Depends on the script if the tag has one, and otherwise on the language. A table gives the same result on every
 * platform.
 */
export function determineDirection(language: string): Direction {
  const [name = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script === undefined ? RIGHT_TO_LEFT.has(name) : RIGHT_TO_LEFT_SCRIPTS.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}
