import type { Article } from '../../src/archive/article.ts'
import { toTarget } from '../../src/archive/links.ts'
import { linksOut, type Relatable } from '../../src/relate/relatable.ts'
import { tellingTermsOf } from '../../src/relate/telling-terms.ts'
import { tokensOf } from '../../src/search/text/article-texts.ts'

export function toRelatable(article: Article): Relatable {
  return {
    ...toTarget(article),
    url: article.url,
    ...linksOut(article),
    telling: tellingTermsOf(tokensOf(article), article.language),
  }
}
