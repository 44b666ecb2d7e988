import * as v from 'valibot'

/** archive.yaml, all of it optional. */
export const SettingsSchema = v.pipe(
  v.strictObject({
    title: v.optional(v.pipe(v.string(), v.minLength(1)), 'Backfile'),
    description: v.optional(v.string(), ''),
    /** Of the articles whose own language cannot be told; BCP 47. */
    language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), 'en'),
    /** Absolute address of the published archive; a slash at its end is added. */
    home: v.optional(
      v.nullable(
        v.pipe(
          v.string(),
          v.url(),
          v.regex(/^https?:/),
          v.transform((home) => home.replace(/\/?$/, '/')),
        ),
      ),
      null,
    ),
    /** Which pages are files of their own: hosts may cap their number. The app shows all of them in any case. */
    pages: v.optional(v.picklist(['articles', 'months', 'none']), 'articles'),
    /** What a seed with an error does: stops the build, or is left out of it. */
    onError: v.optional(v.picklist(['fail', 'skip']), 'fail'),
    /** How a date such as 03/04/2024 is read where nothing in it tells. */
    dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  }),
  v.readonly(),
)

export type Settings = v.InferOutput<typeof SettingsSchema>

/**
 * How many articles stand in one data file. Alone, each costs a reader the least. Where pages are left out for a host
 * that caps the number of files, four to a file leave room for 60,000 articles below 20,000 files.
 */
export function articlesPerFile({ pages }: Pick<Settings, 'pages'>): number {
  return pages === 'articles' ? 1 : 4
}
