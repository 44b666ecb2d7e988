import type { RootContent } from 'hast'

/** A picture outside of the body. `src` is as written in the page, or resolved if the page has an address. */
export interface ExtractedPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit: string | null
}

/** An article as its page prints it. Dates are ISO, with time and offset if they are known, or as printed. */
export interface ExtractedArticle {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly date: string | null
  readonly updated: string | null
  /** The name of the paper. */
  readonly source: string | null
  /** The canonical address, or the address of the page. */
  readonly url: string | null
  readonly language: string | null
  /** The section comes first. */
  readonly tags: readonly string[]
  readonly summary: string | null
  /** Null if the body begins with it. */
  readonly leadPicture: ExtractedPicture | null
  /** Only elements and texts of articles. Pictures have `src` and `alt`; the credit of a caption is its bold end. */
  readonly body: readonly RootContent[]
  readonly related: readonly { readonly title: string; readonly url: string | null }[]
}

export type ExtractedPage =
  | { readonly kind: 'article'; readonly article: ExtractedArticle }
  | { readonly kind: 'not-an-article'; readonly reason: string }
