import type { Article } from '../../src/archive/article.ts'
import { toTarget } from '../../src/archive/links.ts'
import { linksOut, type NumberedTerms, type Relatable } from '../../src/relate/relatable.ts'
import { type TellingTerms, tellingTermsOf } from '../../src/relate/telling-terms.ts'
import { tokensOf } from '../../src/search/text/article-texts.ts'

export function toRelatable(article: Article): Relatable {
  return {
    ...toTarget(article),
    url: article.url,
    ...linksOut(article),
    telling: toNumbered(tellingTermsOf(tokensOf(article), article.language)),
  }
}

/** With a vocabulary of its own, in which the forms stand behind the terms. */
function toNumbered({ terms, counts, forms }: TellingTerms): NumberedTerms {
  return {
    vocabulary: [...terms, ...forms],
    terms: Int32Array.from(terms.keys()),
    counts,
    forms: Int32Array.from(forms.keys(), (place) => terms.length + place),
  }
}

/** The inverse, whatever the vocabulary. */
export function toSpelt({ vocabulary, terms, counts, forms }: NumberedTerms): TellingTerms {
  const spell = (places: Int32Array) => Array.from(places, (place) => vocabulary[place] ?? '')
  return { terms: spell(terms), counts, forms: spell(forms) }
}
