import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const PackageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() })

/** The known licences, each with words of its full text. Add a licence only if it allows what the reader does with it. */
const LICENSES: Readonly<Record<string, RegExp>> = {
  MIT: /Permission is hereby granted, free of charge/,
  'Apache-2.0': /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/,
  'OFL-1.1': /SIL OPEN FONT LICENSE Version 1\.1/,
}
/** Full texts, which some packages replace by a notice. */
const FULL_TEXTS: Readonly<Record<string, string>> = { 'Apache-2.0': 'src/publish/licenses/apache-2.0.txt' }

const RULE = '-'.repeat(80)

/**
 * Renders the names, the notices and the licences of this program and of the packages that are bundled with it. The text
 * depends only on the packages. Throws if a package has an unknown licence, or no text of its licence.
 */
export function renderLicenses(projectRoot: string, packages: Iterable<string>): string {
  const namesByText = new Map<string, string[]>()
  const licenses = Array.from(packages, (folder) => readLicense(projectRoot, folder)).sort(byTitle)
  for (const { title, text } of [readLicense(projectRoot, '.'), ...licenses]) {
    namesByText.set(text, [...(namesByText.get(text) ?? []), title])
  }
  const sections = Array.from(namesByText, ([text, titles]) => `${titles.join('\n')}\n\n${text}`)
  const intro =
    'The reader of this archive contains the following programs and fonts. The articles have licences of their own.'
  return `${[intro, ...sections].join(`\n\n${RULE}\n`)}\n`
}

interface License {
  /** Name, version and licence. */
  readonly title: string
  readonly text: string
}

function readLicense(projectRoot: string, folder: string): License {
  const path = join(projectRoot, folder)
  const { name, version, license } = v.parse(
    PackageSchema,
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
  )
  const pattern = LICENSES[license]
  if (pattern === undefined)
    throw new Error(
      `${name} has the unknown licence ${license}. Read it, then add it to LICENSES in render-licenses.ts.`,
    )
  const file = readdirSync(path)
    .sort()
    .find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  const own = file === undefined ? '' : ownPart(readText(join(path, file)))
  const full = FULL_TEXTS[license]
  const parts = pattern.test(own) || full === undefined ? [own] : [own, readText(join(projectRoot, full))]
  const text = parts.join('\n\n')
  if (own === '' || !pattern.test(text))
    throw new Error(`${name} has no file with the text of its licence, ${license}.`)
  return { title: `${name} ${version} (${license})`, text }
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd()
}

/** Vite's own licence comes before those of the packages that are bundled with Vite, but not with this reader. */
function ownPart(text: string): string {
  return text.replace(/\n# Licenses of bundled dependencies[^]*$/, '').trimEnd()
}

function byTitle(a: License, b: License): number {
  return a.title < b.title ? -1 : 1
}
