import { foldSpace } from '../../text/fold-space.ts'

/** What stands between the headline and the name of a paper or a section in a title. */
const SEPARATORS = / [|•·–—:»«-]{1,2} | ?[|｜] ?|: (?=[\p{Lu}])/gu
const MIN_LETTERS = 10

/** Removes the name of the paper from the end or the start of a title: `Storm hits the coast | Harbour Gazette`. */
export function removeSiteName(title: string, source: string | null, host: string | null): string {
  const names = [source, host?.replace(/^www\./, '') ?? null].filter((name) => name !== null).map(comparable)
  const isSite = (part: string) => {
    const compared = comparable(part)
    return (
      compared !== '' &&
      names.some(
        (name) => name === compared || (compared.length > 3 && (name.includes(compared) || compared.includes(name))),
      )
    )
  }
  for (const [index, length] of separators(title)) {
    const [before, after] = [title.slice(0, index), title.slice(index + length)]
    if (isSite(after) && before.length >= MIN_LETTERS) return before.trim()
    if (isSite(before) && after.length >= MIN_LETTERS) return after.trim()
  }
  return title
}

/** The parts of a title between bars and dashes, the longest first. */
export function titleParts(title: string): readonly string[] {
  const parts = title.split(/ [|•·–—»«] | ?[|｜] ?| - /).map((part) => part.trim())
  return parts.filter((part) => part !== '').sort((a, b) => b.length - a.length)
}

export function longestPart(title: string): string {
  return titleParts(title)[0] ?? title
}

/** Letters and digits in lower case, for comparisons. */
export function comparable(text: string): string {
  return foldSpace(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function separators(title: string): readonly (readonly [number, number])[] {
  return [...title.matchAll(SEPARATORS)].map((match) => [match.index, match[0].length] as const)
}

const MAX_SITE_NAME = 40

/** The name of the paper behind the headline in a title: `Storm hits the coast - Harbour Gazette`. */
export function readSiteName(title: string, headline: string | null): string | null {
  if (headline === null || headline === '' || !title.startsWith(headline)) return null
  const rest = title.slice(headline.length)
  const part = /^ ?[|•·–—»«｜-]{1,2} ?/.exec(rest)
  const name =
    part === null
      ? ''
      : (
          rest
            .slice(part[0].length)
            .split(/ [|•·–—»«-] /)
            .at(-1) ?? ''
        ).trim()
  return name === '' || name.length > MAX_SITE_NAME ? null : name
}
