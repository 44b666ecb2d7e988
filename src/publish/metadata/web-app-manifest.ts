import type { Settings } from '../../archive/settings.ts'
import { truncate } from './truncate.ts'

/** What fits below an icon. */
const MAX_SHORT_NAME_LENGTH = 12

/** As in app.css. */
const PAPER = '#fbf9f5'

/**
 * A web app manifest (https://www.w3.org/TR/appmanifest/); addresses count from the file itself. It has no `id`, which
 * would count from the root of the host: two archives there would be one app.
 */
export function webAppManifest({ title, description, language }: Settings): string {
  return JSON.stringify({
    name: title,
    short_name: truncate(title, MAX_SHORT_NAME_LENGTH),
    description: description || undefined,
    lang: language,
    dir: 'auto',
    start_url: './',
    scope: './',
    // With the buttons to go back and to reload, since the archive has none of its own.
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
