import * as v from 'valibot'

const AbsoluteUrl = v.pipe(v.string(), v.url())
const LinkSchema = v.union([AbsoluteUrl, v.pipe(v.string(), v.startsWith('./'))])
const MomentSchema = v.pipe(v.string(), v.isoTimestamp())
const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i))

/** The part of https://www.jsonfeed.org/version/1.1 that archives use. Other fields are errors. */
const JsonFeedSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.pipe(v.string(), v.nonEmpty()),
  home_page_url: v.optional(AbsoluteUrl),
  feed_url: v.optional(AbsoluteUrl),
  description: v.optional(v.string()),
  language: LanguageSchema,
  items: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.nonEmpty()),
      url: LinkSchema,
      external_url: v.optional(AbsoluteUrl),
      title: v.string(),
      content_html: v.string(),
      summary: v.optional(v.string()),
      image: v.optional(LinkSchema),
      date_published: v.optional(MomentSchema),
      date_modified: v.optional(MomentSchema),
      authors: v.optional(v.pipe(v.array(v.strictObject({ name: v.string() })), v.nonEmpty())),
      tags: v.optional(v.pipe(v.array(v.string()), v.nonEmpty())),
      language: LanguageSchema,
    }),
  ),
})

/** Throws if the text is not a valid JSON Feed 1.1. */
export function readJsonFeed(json: string): v.InferOutput<typeof JsonFeedSchema> {
  return v.parse(JsonFeedSchema, JSON.parse(json))
}
