import type { ListResult } from '../features/article-list/load-list.ts'

interface RoutedPage {
  readonly errors: Readonly<Record<string, unknown>> | null
  readonly loaderData: Readonly<Record<string, unknown>>
}

/** What kept data from a page: an error in the page's place, or that of a list, which stands within its page. */
export function findFailure({ errors, loaderData }: RoutedPage): { readonly error: unknown } | null {
  const [inPlace] = Object.values(errors ?? {})
  if (inPlace !== undefined) return { error: inPlace }
  // Loader data is ours, and only the view of a list has a result.
  const views = Object.values(loaderData) as readonly ({ readonly result?: ListResult } | null | undefined)[]
  const result = views.find((view) => view?.result?.kind === 'failed')?.result
  return result?.kind === 'failed' ? result : null
}
