import type { Article } from '../archive/article.ts'

/** A schema.org NewsArticle (https://schema.org/NewsArticle); unknown properties are left out. */
export function newsArticle(article: Article): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.excerpt || undefined,
    inLanguage: article.language,
    datePublished: article.date ? timestamp(article.date, article.time) : undefined,
    dateModified: article.updated ?? undefined,
    author: article.authors.map((name) => ({ '@type': isAgency(name) ? 'Organization' : 'Person', name })),
    publisher: article.source ? { '@type': 'Organization', name: article.source } : undefined,
    mainEntityOfPage: article.url ?? undefined,
    keywords: article.tags.length > 0 ? article.tags : undefined,
  }
}

/** The machine-readable moment of publication: a day, or a day and a time. */
export function timestamp(date: string, time: string | null): string {
  return time === null ? date : `${date}T${time}`
}

/** Wire agencies sign with capitals only (AFP, TASS); schema.org wants people and organisations told apart. */
function isAgency(name: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(name)
}
