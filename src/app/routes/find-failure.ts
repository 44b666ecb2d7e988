import type { ListResult } from '../features/article-list/load-list.ts'

interface RoutedPage {
  readonly errors: Readonly<Record<string, unknown>> | null
  readonly loaderData: Readonly<Record<string, unknown>>
}

/** Finds the error that replaces a page, or the error of a list, which is shown within its page. Null if there is none. */
export function findFailure({ errors, loaderData }: RoutedPage): { readonly error: unknown } | null {
  const [pageError] = Object.values(errors ?? {})
  if (pageError !== undefined) return { error: pageError }
  // The cast is safe, because all loaders are ours, and only the view of a list has a result.
  const views = Object.values(loaderData) as readonly ({ readonly result?: ListResult } | null | undefined)[]
  const result = views.find((view) => view?.result?.kind === 'failed')?.result
  return result?.kind === 'failed' ? result : null
}
