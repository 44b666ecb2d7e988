import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { copyProject } from '../harness/copy-project.ts'
import { runBuild } from '../harness/run-build.ts'

/** No known article cannot be rendered, so this program refuses one. */
async function copyProjectThatRefuses(slug: string): Promise<string> {
  const project = await copyProject()
  const file = join(project, 'src/publish/pages/render-page.ts')
  const source = await readFile(file, 'utf8')
  const refusing = source.replace(
    'return async (path, template, links) => {',
    `$&\n    if (path.includes('${slug}')) throw new Error('refused')`,
  )
  expect(refusing).not.toBe(source)
  await writeFile(file, refusing)
  return project
}

test('an article whose page cannot be rendered stops the build or is left out, as onError says', async () => {
  const project = await copyProjectThatRefuses('shipworm')
  const seeds = await createTemporaryFolder()
  await writeFile(join(seeds, 'worm.md'), '---\nslug: shipworm\n---\n\n# Shipworm\n\nNine piles are eaten thin.\n')
  await writeFile(join(seeds, 'pier.md'), '---\nslug: pier\n---\n\n# The Pier\n\nIt stands. [Worms](worm.md)\n')
  const outDir = join(await createTemporaryFolder(), 'dist')
  const build = () => runBuild(seeds, ['--outDir', outDir], {}, { project })
  const finding =
    'worm.md:1:1  error  render-failed  expected an article that can be shown as articles/shipworm.html, found refused.'

  const stopped = await build()
  expect(stopped.exitCode).toBe(1)
  expect(stopped.output).toContain(finding)
  expect(stopped.output).toContain('Correct the errors above, or set "onError: skip" in archive.yaml.')
  expect(existsSync(outDir)).toBe(false)

  await writeFile(join(seeds, 'archive.yaml'), 'onError: skip\n')
  const skipped = await build()
  expect(skipped, skipped.output).toMatchObject({ exitCode: 0 })
  expect(skipped.output).toContain(finding)
  expect(existsSync(join(outDir, 'articles/pier.html'))).toBe(true)
  expect(existsSync(join(outDir, 'articles/shipworm.html'))).toBe(false)
  expect(JSON.parse(readFileSync(join(outDir, 'data/report.json'), 'utf8'))).toMatchObject({
    files: expect.arrayContaining([{ kind: 'left-out', path: 'worm.md', reason: 'render-failed' }]),
  })
})
