import { useLoaderData } from 'react-router'
import { ArticleBody } from '../features/article/article-body.tsx'
import { ArticleFooter } from '../features/article/article-footer.tsx'
import { ArticleHeader } from '../features/article/article-header.tsx'
import { BackLink } from '../features/article/back-link.tsx'
import type { ArticleView } from '../features/article/load-article.ts'
import { MoreArticles } from '../features/article/more-articles.tsx'
import { NeighbourLinks } from '../features/article/neighbour-links.tsx'
import { Pictures } from '../features/article/pictures.tsx'
import type { NotFoundView } from '../features/not-found/load-not-found.ts'
import { NotFound } from '../features/not-found/not-found.tsx'

export function ArticleOrNotFound() {
  // What `loadArticle` gave, see router.tsx.
  const view: ArticleView | NotFoundView = useLoaderData()
  return view.kind === 'article' ? <ArticleView view={view} /> : <NotFound view={view} />
}

function ArticleView({ view: { page, query, neighbours, isListLost } }: { readonly view: ArticleView }) {
  const { article, links } = page
  return (
    <div className="article-page">
      <BackLink query={query} />
      <article key={article.slug} lang={article.language} dir={article.direction} className="story">
        <ArticleHeader article={article} />
        <Pictures pictures={article.pictures} />
        <ArticleBody page={page} />
        <ArticleFooter article={article} />
      </article>
      {isListLost && (
        <p className="list-remark">
          Your list could not be looked up: “Earlier” and “Later” lead through the whole archive.
        </p>
      )}
      <NeighbourLinks neighbours={neighbours} />
      <MoreArticles links={links} />
    </div>
  )
}
