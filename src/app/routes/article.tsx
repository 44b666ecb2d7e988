import { useLoaderData } from 'react-router'
import './article.css'
import { ArticleBody } from '../features/article/article-body.tsx'
import { ArticleFooter } from '../features/article/article-footer.tsx'
import { ArticleHeader } from '../features/article/article-header.tsx'
import { BackLink } from '../features/article/back-link.tsx'
import type { ArticleView } from '../features/article/load-article.ts'
import { MoreArticles } from '../features/article/more-articles.tsx'
import { NeighbourLinks } from '../features/article/neighbour-links.tsx'
import { Pictures } from '../features/article/pictures.tsx'
import type { Marks } from '../features/highlights/marking.ts'
import type { NotFoundView } from '../features/not-found/load-not-found.ts'
import { NotFound } from '../features/not-found/not-found.tsx'

export function ArticleOrNotFound() {
  // What `loadArticle` gave, see router.tsx.
  const view: ArticleView | NotFoundView = useLoaderData()
  return view.kind === 'article' ? <ArticlePage view={view} /> : <NotFound view={view} />
}

export function ArticlePage({ view }: { readonly view: ArticleView }) {
  const { page, query, neighbours, isListLost, marking } = view
  const { article, links } = page
  const story = (marks: Marks | null) => (
    <article key={article.slug} lang={article.language} dir={article.direction} className="story">
      <ArticleHeader article={article} marks={marks} />
      <Pictures pictures={article.pictures} marks={marks} />
      <ArticleBody page={page} marks={marks} />
      <ArticleFooter article={article} />
    </article>
  )
  return (
    <div className="article-page">
      <BackLink query={query} />
      {marking === null ? (
        story(null)
      ) : (
        <marking.MarkedStory key={`${article.slug} ${marking.words}`} marking={marking} article={article}>
          {story}
        </marking.MarkedStory>
      )}
      {isListLost && (
        <p className="list-lost">
          Your list could not be looked up: “Earlier” and “Later” lead through the whole archive.
        </p>
      )}
      <NeighbourLinks neighbours={neighbours} />
      <MoreArticles links={links} />
    </div>
  )
}
