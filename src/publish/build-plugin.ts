import { relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { printFindings } from '../ingest/print-findings.ts'
import { buildSite, isBroken, type Site } from './build-site.ts'
import { findAssets } from './bundle-assets.ts'
import { compilePageWorker } from './compile-page-worker.ts'
import { pageTasks } from './page-tasks.ts'
import { renderPages } from './render-pages.ts'
import { printProfile, type StageProfile, stopwatch } from './stopwatch.ts'
import { writeFiles } from './write-files.ts'

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
        const folder = dir ?? resolve(config.root, config.build.outDir)
        const assets = findAssets(bundle)
        const data = await writeFiles(folder, site.data.files)
        const worker = await compilePageWorker(config.root)
        const pages = await renderPages(
          worker.url,
          { folder, settings: site.settings, template: assets.template },
          pageTasks(site, assets),
          site.data.files,
        )
        await worker.remove()
        const profile = watch.stop()
        config.logger.info(
          `${site.articles.length} articles in ${data.count + pages.count} files, ` +
            `${((data.bytes + pages.bytes) / 1e6).toFixed(1)} MB, ` +
            `written to ${relative(config.root, folder)}\n${printProfile(profile)}`,
        )
        onProfile?.(profile)
      },
    },
  }
}
