import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Field } from '../metadata/front-matter.ts'
import { type DetectedLanguage, detectLanguage } from './detect-language.ts'

/** Uses the language of the front matter, else the language detected in `sample`, else the archive's `defaultLanguage`. */
export function determineLanguage(
  field: Field<string> | undefined,
  sample: string,
  defaultLanguage: string,
  diagnostics: Diagnostics,
): DetectedLanguage {
  if (field !== undefined) {
    const language = canonicaliseTag(field.value.replaceAll('_', '-'))
    if (language !== null) return { language, isCertain: true }
    const found = `“${field.value.slice(0, 60)}”`
    diagnostics.add(FINDINGS.frontMatterInvalid, field.position, 'lang', 'a language such as en or pt-BR', found)
  }
  return detectLanguage(sample) ?? { language: defaultLanguage, isCertain: true }
}

/** Example: `PT-br` becomes `pt-BR`. Null if the text is not a BCP 47 tag. */
function canonicaliseTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // The subtags are well-formed, but their order is not allowed.
    return null
  }
}
