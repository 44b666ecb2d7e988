import type { Settings } from '../../archive/settings.ts'
import { truncate } from './truncate.ts'

/** The number of characters that fit below an icon. */
const MAX_SHORT_NAME_LENGTH = 12

/** Must be the background colour in app.css. */
const PAPER = '#fbf9f5'

/**
 * Returns the web app manifest (https://www.w3.org/TR/appmanifest/) with addresses relative to the file. The manifest has
 * no `id`: an id is relative to the root of the host, so two archives on one host would be the same app.
 */
export function serialiseWebAppManifest({ title, description, language }: Settings): string {
  return JSON.stringify({
    name: title,
    short_name: truncate(title, MAX_SHORT_NAME_LENGTH),
    description: description || undefined,
    lang: language,
    dir: 'auto',
    start_url: './',
    scope: './',
    // Shows the buttons Back and Reload, which the archive itself does not have.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  })
}
