import type { ComponentType } from 'react'
import { useLoaderData } from 'react-router'
import './article.css'
import type { HighlightedTexts } from '../components/highlighted-text.tsx'
import { AdjacentArticleLinks, BackLink } from '../features/article/article-navigation.tsx'
import { LinkedArticles } from '../features/article/linked-articles.tsx'
import type { ArticleView } from '../features/article/load-article.ts'
import { messages } from '../features/article/messages.ts'
import { Story } from '../features/article/story.tsx'
import type { HighlightedStoryProps } from '../features/highlights/highlighted-story.tsx'
import type { NotFoundPageView } from './not-found.tsx'

export interface ArticlePageView extends ArticleView {
  /** Null if the query has no words, or if the component could not be loaded. */
  readonly HighlightedStory: ComponentType<HighlightedStoryProps> | null
}

export function ArticleOrNotFound() {
  // The result of `loadArticlePage`.
  const view: ArticlePageView | NotFoundPageView = useLoaderData()
  return view.kind === 'article' ? <ArticlePage view={view} /> : <view.NotFound view={view} />
}

/** Needs no router, only a `LinkNavigationContext`: see entry-prerender.tsx. */
export function ArticlePage({ view }: { readonly view: ArticlePageView }) {
  const { page, pictureCode, query, adjacent, isListUnavailable, highlightTerms, HighlightedStory } = view
  const { article, links } = page
  const renderStory = (highlights: HighlightedTexts | null) => (
    <Story key={article.slug} page={page} pictureCode={pictureCode} highlights={highlights} />
  )
  return (
    <div className="article-page">
      <BackLink query={query} />
      {highlightTerms === null || HighlightedStory === null ? (
        renderStory(null)
      ) : (
        <HighlightedStory
          key={`${article.slug} ${query.words}`}
          article={article}
          terms={highlightTerms}
          words={query.words}
        >
          {renderStory}
        </HighlightedStory>
      )}
      {isListUnavailable && <p className="list-unavailable">{messages.listUnavailable}</p>}
      <AdjacentArticleLinks adjacent={adjacent} />
      <LinkedArticles links={links} />
    </div>
  )
}
