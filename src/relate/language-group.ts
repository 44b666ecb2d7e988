/** By the first subtag: British and American English are one language here. */
export function languageGroupOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
