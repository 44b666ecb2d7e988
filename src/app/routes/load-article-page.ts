import type { ArchiveSnapshot } from '../data/archive-snapshot.ts'
import { type ArticleRequest, loadArticle } from '../features/article/load-article.ts'
import type { ArticlePageView } from './article.tsx'

/** `file` is the last part of the address. Resolves to the view of a missing page if there is no such article. */
export async function loadArticlePage(snapshot: ArchiveSnapshot, file: string, request: ArticleRequest) {
  const view = await loadArticle(snapshot, file, request)
  if (view === null) {
    const { loadNotFoundPage } = await import('./not-found.tsx')
    return await loadNotFoundPage(snapshot, file, request.signal)
  }
  // An article is readable without highlights.
  const HighlightedStory = view.highlightTerms && (await loadHighlightedStory().catch(() => null))
  return { ...view, HighlightedStory } satisfies ArticlePageView
}

async function loadHighlightedStory() {
  const { HighlightedStory } = await import('../features/highlights/highlighted-story.tsx')
  return HighlightedStory
}
