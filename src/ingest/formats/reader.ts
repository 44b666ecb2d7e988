import type { RootContent as HastContent } from 'hast'
import type { RootContent as MarkdownContent } from 'mdast'
import type { Reference, Saved } from '../../archive/article.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import type { FrontMatter } from '../metadata/front-matter/resolve-entries.ts'
import type { LocatedField } from '../metadata/located-fields.ts'
import type { Caption } from '../metadata/parse-caption.ts'
import type { BodyPart } from './parts/body-parts.ts'

/** The beginning of a file, at most `HEAD_BYTES`, and its path. */
export interface FileHead {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A seed to read. */
export interface SeedBytes {
  /** The path of a file; for a member of a container, the path of the file, `#` and the key: `export.xml#post-90417`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The body of an article before it is sanitised, as Markdown or as HTML. */
export type UnresolvedBody =
  | { readonly kind: 'markdown'; readonly blocks: readonly MarkdownContent[] }
  | {
      readonly kind: 'html'
      readonly nodes: readonly HastContent[]
      /** Related articles, which are shown below the text. */
      readonly related: readonly Reference[]
      /** The size of the page without the files inside it. */
      readonly textBytes: number
      /** The pictures inside the seed: an `img` has `part:` and the key of its part as `src`. */
      readonly parts: readonly BodyPart[]
    }

/** An article as a reader returns it: before its metadata are resolved and its body is sanitised. */
export interface UnresolvedArticle {
  /** What the format itself states, such as front matter. These values override `fields` and the headline. */
  readonly facts: FrontMatter
  /** The metadata that were found in the text. */
  readonly fields: readonly LocatedField[]
  /** The headline of the text; null if it has none. */
  readonly headline: string | null
  /** The pictures of which the text has only the caption. */
  readonly pictures: readonly Caption[]
  readonly body: UnresolvedBody
  /** How the file was saved, as the format states it; null if it does not. */
  readonly saved: Saved | null
}

/** The ways to parse a seed. */
export interface Parsers {
  /** Throws a LimitError or a RangeError if the markup exceeds a limit. */
  readonly parse: () => UnresolvedArticle
  /** Parses without markup, for a seed whose markup exceeds a limit. Null if the format has no such way. */
  readonly parsePlain: (() => UnresolvedArticle) | null
}

/** Reads the seeds of one format. Readers are pure: they depend on the bytes and the path alone. */
export interface Reader {
  /** Adds a finding and throws a FatalDiagnostic if the seed is not an article of the format. */
  readonly read: (seed: SeedBytes, diagnostics: Diagnostics) => Parsers
}
