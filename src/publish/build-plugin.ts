import { relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { printFindings } from '../ingest/print-findings.ts'
import { buildSite, isBroken, type Site } from './build-site.ts'
import { type BundleAssets, findAssets } from './bundle-assets.ts'
import { loadRenderer } from './load-renderer.ts'
import { pageFile, pagePaths } from './page-paths.ts'
import { pagePreloads } from './page-preloads.ts'
import { type CreateRenderer, pageRenderer } from './render-page.ts'
import { printProfile, type StageProfile, stopwatch } from './stopwatch.ts'
import { type SiteFile, writeFiles } from './write-files.ts'

export interface BuildPluginOptions {
  readonly seeds: string
  /** Told what each stage took, once all is written. */
  readonly onProfile?: ((profile: readonly StageProfile[]) => void) | undefined
}

/** Writes the archive beside the app's bundle: its data, then every page. */
export function buildPlugin({ seeds, onProfile }: BuildPluginOptions): Plugin {
  const watch = stopwatch()
  let config: ResolvedConfig
  let site: Site
  return {
    name: 'backfile:build',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      site = await buildSite(resolve(config.root, seeds), { onStage: watch.start })
      const findings = printFindings(site.report)
      if (isBroken(site)) {
        config.logger.error(findings)
        throw new Error('The archive was not built: mend the errors above, or set "onError: skip" in archive.yaml.')
      }
      config.logger.info(findings)
      watch.start('bundle')
    },
    writeBundle: {
      order: 'post',
      async handler({ dir }, bundle) {
        watch.start('pages')
        const outDir = dir ?? resolve(config.root, config.build.outDir)
        const createRenderer = await loadRenderer(config)
        const { count, bytes } = await writeFiles(outDir, siteFiles(site, findAssets(bundle), createRenderer))
        const profile = watch.stop()
        config.logger.info(
          `${site.articles.length} articles in ${count} files, ${(bytes / 1e6).toFixed(1)} MB, ` +
            `written to ${relative(config.root, outDir)}\n${printProfile(profile)}`,
        )
        onProfile?.(profile)
      },
    },
  }
}

async function* siteFiles(site: Site, assets: BundleAssets, create: CreateRenderer): AsyncIterable<SiteFile> {
  yield* site.data.files
  const render = pageRenderer(site, create)
  const preloadsOf = pagePreloads(site, assets)
  for (const path of pagePaths(site.articles, site.calendar)) {
    const { html } = await render(path, assets.template, preloadsOf(path))
    yield [pageFile(path), html]
  }
}
