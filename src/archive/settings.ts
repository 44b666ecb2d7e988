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
    /** What a seed with an error does: stops the build, or is left out of it. */
    onError: v.optional(v.picklist(['fail', 'skip']), 'fail'),
    /** How a date such as 03/04/2024 is read where nothing in it tells. */
    dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  }),
  v.readonly(),
)

export type Settings = v.InferOutput<typeof SettingsSchema>
