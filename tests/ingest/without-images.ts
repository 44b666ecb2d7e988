import type { Article, Picture } from '../../src/archive/article.ts'
import type { ParsedContent } from '../../src/ingest/parsed-seed.ts'
import type { ParsedPicture } from '../../src/ingest/pictures/parsed-picture.ts'

/** Returns the article as it is published if the archive has none of its pictures. */
export function withoutImages<Content extends Pick<ParsedContent, 'pictures'>>(
  content: Content,
): Omit<Content, 'pictures'> & Pick<Article, 'pictures'> {
  return { ...content, pictures: content.pictures.map(toPicture) }
}

function toPicture({ place, caption, credit, alt, sources }: ParsedPicture): Picture {
  const own = sources.at(-1)
  return { place, caption, credit, alt, image: null, url: own?.kind === 'remote' ? own.url : null }
}
