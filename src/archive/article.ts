import type { ElementContent } from 'hast'
import * as v from 'valibot'
import { isSlug, type Slug } from './ids.ts'
import { type IsoDate, parseIsoDate } from './iso-date.ts'

const SlugSchema = v.custom<Slug>((input) => typeof input === 'string' && isSlug(input))

const IsoDateSchema = v.custom<IsoDate>((input) => typeof input === 'string' && parseIsoDate(input) !== null)

/** An article that the text names as related: its title as written, and its address where the text gave a real one. */
const ReferenceSchema = v.pipe(v.object({ title: v.string(), url: v.nullable(v.string()) }), v.readonly())

/** The words under a picture that was not saved with the clipping, and who took it. */
const PictureSchema = v.pipe(v.object({ caption: v.string(), credit: v.nullable(v.string()) }), v.readonly())

/** Sanitised hast: ingest is its one writer, so the nodes themselves are not checked again. */
const HastSchema = v.custom<ElementContent>((input) => typeof input === 'object' && input !== null && 'type' in input)

const BlockSchema = v.variant('kind', [
  v.pipe(v.object({ kind: v.literal('prose'), children: v.pipe(v.array(HastSchema), v.readonly()) }), v.readonly()),
  v.pipe(
    v.object({ kind: v.literal('related'), references: v.pipe(v.array(ReferenceSchema), v.readonly()) }),
    v.readonly(),
  ),
])

/** What ingest makes of one seed file; everything behind ingest is typed from this. */
export const ArticleSchema = v.pipe(
  v.object({
    slug: SlugSchema,
    headline: v.pipe(v.string(), v.minLength(1)),
    authors: v.pipe(v.array(v.string()), v.readonly()),
    /** Publication date as the paper printed it, in its own time zone. */
    date: v.nullable(IsoDateSchema),
    /** `HH:MM`, with `:SS` and the offset where given; orders articles within a day. */
    time: v.nullable(v.string()),
    updated: v.nullable(IsoDateSchema),
    source: v.nullable(v.string()),
    /** Where the article stood on the web: http or https, nothing else. */
    url: v.nullable(v.string()),
    tags: v.pipe(v.array(v.string()), v.readonly()),
    /** BCP 47. */
    language: v.string(),
    direction: v.picklist(['ltr', 'rtl']),
    /** Plain text, at most about 240 characters. */
    excerpt: v.string(),
    pictures: v.pipe(v.array(PictureSchema), v.readonly()),
    body: v.pipe(v.array(BlockSchema), v.readonly()),
  }),
  v.readonly(),
)

export type Article = v.InferOutput<typeof ArticleSchema>
/** An article but for its text. */
export type ArticleHead = Omit<Article, 'body'>
export type Block = v.InferOutput<typeof BlockSchema>
export type Reference = v.InferOutput<typeof ReferenceSchema>
export type Picture = v.InferOutput<typeof PictureSchema>
export type Direction = Article['direction']
