import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { serialiseWebAppManifest } from '../../../src/publish/metadata/metadata-files.ts'
import { PROJECT } from '../../site/harness/run-build.ts'
import { exampleSettings } from './example-pages.ts'

/** The part of https://www.w3.org/TR/appmanifest/ that archives use. Other fields are errors. */
const ManifestSchema = v.strictObject({
  name: v.string(),
  short_name: v.pipe(v.string(), v.maxLength(12)),
  description: v.optional(v.string()),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  start_url: v.literal('./'),
  scope: v.literal('./'),
  display: v.picklist(['fullscreen', 'standalone', 'minimal-ui', 'browser']),
  background_color: v.pipe(v.string(), v.hexColor()),
  theme_color: v.pipe(v.string(), v.hexColor()),
  icons: v.array(
    v.strictObject({
      src: v.pipe(v.string(), v.startsWith('./')),
      sizes: v.string(),
      type: v.string(),
      purpose: v.optional(v.literal('maskable')),
    }),
  ),
})

function manifestOf(fields: Parameters<typeof exampleSettings>[0] = {}) {
  return v.parse(ManifestSchema, JSON.parse(serialiseWebAppManifest(exampleSettings(fields))))
}

describe('the web app manifest', () => {
  test('has the title of the archive as its name, and a short name', () => {
    const fields = { title: 'The Vellport Courier', language: 'fr' }
    expect(manifestOf(fields)).toMatchObject({ name: 'The Vellport Courier', short_name: 'The Vellport', lang: 'fr' })
  })

  test('names icons that exist and have the stated sizes', async () => {
    const { icons } = manifestOf()
    const pictures = icons.filter(({ type }) => type === 'image/png')
    expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512'])
    for (const { src, sizes } of pictures) {
      const bytes = await readFile(join(PROJECT, 'public', src))
      // The first chunk of a PNG starts with the width and the height.
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })
})
