import type { Article, Saved } from '../../../archive/article.ts'
import { Byline } from '../../components/byline.tsx'
import { FacetLink } from '../../components/facet-link.tsx'
import { FilledMessage } from '../../components/filled-message.tsx'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import { ArticlePicture } from './article-picture.tsx'
import { Caption } from './caption.tsx'
import { IllustrationsContext, type PictureCode } from './illustrations.ts'
import { messages } from './messages.ts'
import { ExternalLink, getHost } from '../../components/external-link.tsx'
import type { ArticlePage } from '../../../archive/links.ts'
import { InlineLinkTargetsContext } from './inline-link.tsx'
import { PrintedByline } from './printed-byline.tsx'
import { Prose } from './prose.tsx'
import { RelatedCard } from './related-card.tsx'

interface StoryProps {
  readonly page: ArticlePage
  readonly highlights: HighlightedTexts | null
}

interface IllustratedStoryProps extends StoryProps {
  readonly pictureCode: PictureCode | null
}

/** The article itself, with cards of the related articles that it names. */
export function Story({ page, pictureCode, highlights }: IllustratedStoryProps) {
  const { article } = page
  return (
    <article lang={article.language} dir={article.direction} className="story">
      <Header page={page} highlights={highlights} />
      <IllustrationsContext value={{ pictures: article.pictures, code: pictureCode }}>
        <LeadPictures pictures={article.pictures} highlights={highlights} />
        <Body page={page} highlights={highlights} />
      </IllustrationsContext>
      <Footer page={page} />
    </article>
  )
}

function Header({ page: { article }, highlights }: StoryProps) {
  const { headline, authors, byline, date, updated, source } = article
  return (
    <header className="story-header">
      <h1>{highlights?.get(article) ?? headline}</h1>
      {(byline !== null || authors.length > 0) && (
        <p className="story-byline">
          {byline === null ? <Byline authors={authors} /> : <PrintedByline byline={byline} authors={authors} />}
        </p>
      )}
      <p className="origin">
        {date === null ? <span lang="en">{messages.noDate}</span> : <FormattedDate date={date} />}
        {updated !== null && (
          <span lang="en">
            <FilledMessage text={messages.updated} values={{ date: <FormattedDate date={updated} /> }} />
          </span>
        )}
        {source !== null && <FacetLink facet="source" value={source} />}
      </p>
    </header>
  )
}

interface LeadPicturesProps {
  readonly pictures: Article['pictures']
  readonly highlights: HighlightedTexts | null
}

/** The pictures above the text. Many clippings have only their captions. */
function LeadPictures({ pictures, highlights }: LeadPicturesProps) {
  return pictures
    .filter(({ place }) => place === 'lead')
    .map((picture) => (
      <figure key={`${picture.caption} ${picture.credit}`} className="picture">
        {picture.image !== null && <ArticlePicture picture={picture} isLinked />}
        <Caption picture={picture} highlights={highlights} />
      </figure>
    ))
}

/** Links to the original article and to the tags, and how the article was saved. */
function Footer({ page: { article, copies } }: Pick<StoryProps, 'page'>) {
  const { url, saved, tags } = article
  if (url === null && saved === null && tags.length === 0) return null
  return (
    <footer className="story-footer" lang="en">
      {url !== null && (
        <p>
          <ExternalLink href={url}>{messages.readOriginal(getHost(url))}</ExternalLink>
        </p>
      )}
      {saved !== null && <Provenance saved={saved} />}
      {copies.length > 0 && <p className="provenance">{messages.copies(copies)}</p>}
      {tags.length > 0 && (
        <ul aria-label={messages.tags} className="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <FacetLink facet="tag" value={tag} />
            </li>
          ))}
        </ul>
      )}
    </footer>
  )
}

function Provenance({ saved: { date, tool, address } }: { readonly saved: Saved }) {
  const values = {
    date: date !== null && <FormattedDate date={date} />,
    tool,
    host: address !== null && <ExternalLink href={address}>{getHost(address)}</ExternalLink>,
  }
  const text = date === null ? messages.savedWith : tool === null ? messages.savedOn : messages.savedOnWith
  return (
    <p className="provenance">
      {(date !== null || tool !== null) && <FilledMessage text={text} values={values} />}{' '}
      {address !== null && <FilledMessage text={messages.savedFrom} values={values} />}
    </p>
  )
}

/** The text, with cards for its related articles. */
function Body({ page: { article, links }, highlights }: StoryProps) {
  let relatedBlocks = 0
  let cards = 0
  return (
    <InlineLinkTargetsContext value={links.inText}>
      <div className="prose">
        {article.body.map((block, index) => {
          // A block has no id, and blocks never move.
          // oxlint-disable-next-line react/no-array-index-key
          if (block.kind === 'prose') return <Prose key={index} nodes={block.children} highlights={highlights} />
          const references = links.related[relatedBlocks++] ?? []
          return references.map((reference, position) => (
            // A card has no id either.
            // oxlint-disable-next-line react/no-array-index-key
            <RelatedCard key={`${index} ${position}`} number={++cards} reference={reference} />
          ))
        })}
      </div>
    </InlineLinkTargetsContext>
  )
}
