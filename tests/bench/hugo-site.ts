import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SeedFile } from './generate-articles.ts'

const CONFIG = `baseURL = "https://archive.example.org/"
languageCode = "en"
title = "Archive"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = false
`

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>
<time data-pagefind-filter="date[datetime]" datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ .Content }}</main></body>
</html>
`

const LIST = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><ul>{{ range first 100 .Pages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body>
</html>
`

/** Writes a Hugo site with a page for each seed, but without related articles and pages of months. */
export async function writeHugoSite(folder: string, seeds: Iterable<SeedFile>): Promise<void> {
  for (const below of ['content/articles', 'layouts/_default']) await mkdir(join(folder, below), { recursive: true })
  await writeFile(join(folder, 'hugo.toml'), CONFIG)
  await writeFile(join(folder, 'config.toml'), CONFIG)
  await writeFile(join(folder, 'layouts/_default/single.html'), PAGE)
  await writeFile(join(folder, 'layouts/_default/list.html'), LIST)
  for (const { path, text } of seeds) {
    const [heading = '', ...rest] = text.split('\n\n')
    const date = rest.find((line) => /^\d{4}-\d\d-\d\d$/.test(line)) ?? '1987-01-01'
    const title = JSON.stringify(heading.replace(/^# /, ''))
    const body = rest.filter((line) => line !== date).join('\n\n')
    const name = path.replaceAll('/', '-').replace(/\.txt$/, '.md')
    await writeFile(join(folder, 'content/articles', name), `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`)
  }
}
