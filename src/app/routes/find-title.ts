interface RoutedPage {
  readonly matches: readonly { readonly route: { readonly id?: string | undefined } }[]
  readonly loaderData: Readonly<Record<string, unknown>>
}

/** Returns the title of the deepest view that has one: the title of the page, or of the archive if the page failed. */
export function findTitle({ matches, loaderData }: RoutedPage): string {
  for (const { route } of matches.toReversed()) {
    const view = loaderData[route.id ?? '']
    if (typeof view !== 'object' || view === null || !('title' in view)) continue
    if (typeof view.title === 'string') return view.title
  }
  return 'Backfile'
}
