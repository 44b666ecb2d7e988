import * as v from 'valibot'
import { isWebAddress } from './web-address.ts'

/** The settings in archive.yaml; all are optional. */
export const SettingsSchema = v.pipe(
  v.strictObject({
    title: v.optional(v.pipe(v.string(), v.minLength(1)), 'Backfile'),
    description: v.optional(v.string(), ''),
    /** BCP 47: the language of articles whose own language cannot be detected. */
    language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), 'en'),
    /**
     * The absolute address of the published archive, without a query or a fragment, because the addresses of pages are
     * appended to it. A final slash is added if it is missing.
     */
    home: v.optional(
      v.nullable(
        v.pipe(
          v.string(),
          v.check(isWebAddress),
          v.regex(/^[^?#]*$/),
          v.transform((home) => home.replace(/\/?$/, '/')),
        ),
      ),
      null,
    ),
    /** The pages that are written as files, because some hosts limit the number of files. The app shows all pages anyway. */
    pages: v.optional(v.picklist(['articles', 'months', 'none']), 'articles'),
    /** The pictures that are published: in two sizes, in the small size only, or none. */
    pictures: v.optional(v.picklist(['all', 'small', 'none']), 'all'),
    /** Determines if a seed with an error stops the build or is left out. */
    onError: v.optional(v.picklist(['fail', 'skip']), 'fail'),
    /**
     * The interpretation of ambiguous dates such as 03/04/2024. By default, the language of the article determines it.
     */
    dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  }),
  v.readonly(),
)

export type Settings = v.InferOutput<typeof SettingsSchema>

/**
 * Returns the number of articles in a data file. One costs readers the fewest bytes. If pages are left out for a host
 * that limits the number of files, 4 articles to a file allow 60,000 articles in fewer than 20,000 files.
 */
export function chooseArticlesPerFile({ pages }: Pick<Settings, 'pages'>): number {
  return pages === 'articles' ? 1 : 4
}
