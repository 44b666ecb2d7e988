import { lazy } from '../../../archive/lazy.ts'

const LANGUAGES =
  'af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk mn ms nb nl nn pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  )

/** Names in English and in the language itself, in lower case. */
const getNames = lazy(() => {
  const english = new Intl.DisplayNames('en', { type: 'language' })
  return new Map(
    LANGUAGES.flatMap((code) => {
      const own = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
      return [english.of(code) ?? code, own].map((name) => [name.toLowerCase(), code] as const)
    }),
  )
})

/** Returns the language tag for a name such as `German`, `Deutsch` or `English (US)`. Returns any other text unchanged. */
export function toLanguageTag(written: string): string {
  const name = written.toLowerCase()
  return getNames().get(name) ?? getNames().get(name.replace(/ ?\([^()]{1,40}\)$/, '')) ?? written
}
