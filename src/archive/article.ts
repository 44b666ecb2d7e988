import type { ElementContent } from 'hast'
import * as v from 'valibot'
import { isPictureId, isSlug, type Slug } from './ids.ts'
import { type IsoDate, parseIsoDate } from './iso-date.ts'

const SlugSchema = v.custom<Slug>((input) => typeof input === 'string' && isSlug(input))

const IsoDateSchema = v.custom<IsoDate>((input) => typeof input === 'string' && parseIsoDate(input) !== null)

/** An article that the text names as related: the title as written, and the address if the text has a valid one. */
const ReferenceSchema = v.pipe(v.object({ title: v.string(), url: v.nullable(v.string()) }), v.readonly())

/** A published picture, as WebP files of one or two widths. `pictureFile` names them. */
const ImageSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.check(isPictureId)),
    /** The size of the largest file, in pixels. */
    width: v.number(),
    height: v.number(),
    /** The widths of the files, ascending. */
    widths: v.pipe(v.array(v.number()), v.readonly()),
    /** The size in bytes of the file with all frames. Null for a still picture, and for an animation that is too large. */
    animationBytes: v.nullable(v.number()),
  }),
  v.readonly(),
)

const PictureSchema = v.pipe(
  v.object({
    /** A lead picture is shown above the text. In the body, an `img` has the index of its picture as `dataPicture`. */
    place: v.picklist(['lead', 'body']),
    /** Empty if there is none, or if the body has it as a `figcaption`. */
    caption: v.string(),
    credit: v.nullable(v.string()),
    /** A description for readers who do not see the picture. */
    alt: v.string(),
    /** Null if the archive does not have the picture. */
    image: v.nullable(ImageSchema),
    /** The original web address, if the archive does not have the picture: http or https only. */
    url: v.nullable(v.string()),
  }),
  v.readonly(),
)

/** How the file of an article was saved, as the file tells it. */
const SavedSchema = v.pipe(
  v.object({
    /** The day on which it was saved, which is never the date of publication. */
    date: v.nullable(IsoDateSchema),
    /** The program that saved it, for example `SingleFile`. */
    tool: v.nullable(v.string()),
    /** The address from which it was saved, if that is not the original address: http or https only. */
    address: v.nullable(v.string()),
  }),
  v.readonly(),
)

/** Sanitised hast. The nodes are not validated again, because only ingest writes them. */
const HastSchema = v.custom<ElementContent>((input) => typeof input === 'object' && input !== null && 'type' in input)

const BlockSchema = v.variant('kind', [
  v.pipe(v.object({ kind: v.literal('prose'), children: v.pipe(v.array(HastSchema), v.readonly()) }), v.readonly()),
  v.pipe(
    v.object({ kind: v.literal('related'), references: v.pipe(v.array(ReferenceSchema), v.readonly()) }),
    v.readonly(),
  ),
])

/** A news article, as ingest reads it from one seed file. All later stages use this type. */
export const ArticleSchema = v.pipe(
  v.object({
    slug: SlugSchema,
    headline: v.pipe(v.string(), v.minLength(1)),
    authors: v.pipe(v.array(v.string()), v.readonly()),
    /** The byline as printed, if it says more than the names of the authors: a role, a place, or no name at all. */
    byline: v.nullable(v.string()),
    /** Publication date as printed, in the time zone of the paper; null if it is not known. */
    date: v.nullable(IsoDateSchema),
    /** `HH:MM`, with `:SS` and the offset if they are known; sorts articles within a day. */
    time: v.nullable(v.string()),
    updated: v.nullable(IsoDateSchema),
    source: v.nullable(v.string()),
    /** The original address: http or https only. */
    url: v.nullable(v.string()),
    saved: v.nullable(SavedSchema),
    tags: v.pipe(v.array(v.string()), v.readonly()),
    /** A language tag (BCP 47). */
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
/** An article without its body. */
export type ArticleHead = Omit<Article, 'body'>
export type Block = v.InferOutput<typeof BlockSchema>
export type Reference = v.InferOutput<typeof ReferenceSchema>
export type Picture = v.InferOutput<typeof PictureSchema>
export type PublishedImage = v.InferOutput<typeof ImageSchema>
export type Saved = v.InferOutput<typeof SavedSchema>
export type Direction = Article['direction']
