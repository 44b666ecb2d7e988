import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { copyProject } from '../harness/copy-project.ts'
import { PORT_TOWN, PROJECT, runBuild } from '../harness/run-build.ts'

const NOBODY = 65_534

/** Returns the reason why builds of another user cannot be tried here, if there is one. */
function findObstacle(): string | null {
  if (process.getuid?.() !== 0) return 'only root may start a build as another user'
  const reads = spawnSync(process.execPath, [join(PROJECT, '.ci/is-executable.mjs')], { uid: NOBODY, gid: NOBODY })
  return reads.status === 0 ? null : 'another user may not read this copy of the project'
}
const obstacle = findObstacle()

/** Creates a folder that the other user may read, and write only if it is `owned`. */
async function createFolder(owned: boolean): Promise<string> {
  const folder = await createTemporaryFolder()
  chmodSync(folder, 0o755)
  if (owned) chownSync(folder, NOBODY, NOBODY)
  return folder
}

/** Starts a build as a user who may write only to `home`. */
async function buildAsNobody(outDir: string, home: string, project: string) {
  const temporary = join(home, 'tmp')
  mkdirSync(temporary, { recursive: true })
  chownSync(temporary, NOBODY, NOBODY)
  const result = await runBuild(
    PORT_TOWN,
    ['--outDir', outDir],
    { HOME: home, TMPDIR: temporary },
    { project, user: NOBODY },
  )
  expect(readdirSync(temporary)).toEqual([])
  return result
}

test.skipIf(obstacle !== null)(
  'a build with the node_modules folder of another user works, without a cache, and says so',
  async () => {
    const home = await createFolder(true)
    const project = await copyProject()
    chmodSync(project, 0o755)
    const { exitCode, output } = await buildAsNobody(join(home, 'dist'), home, project)
    expect(output).toMatch(/^Nothing was cached, so the next build parses every seed again: EACCES: .+$/m)
    expect(output).toContain('72 articles in')
    expect(exitCode).toBe(0)
    expect(readFileSync(join(home, 'dist/index.html'), 'utf8')).toContain('</html>')
    expect(readdirSync(join(project, 'node_modules')).filter((name) => name.startsWith('.'))).toEqual([])
  },
)

test.skipIf(obstacle !== null)(
  'a build into the folder of another user fails with the reason and a remedy, without a stack',
  async () => {
    const home = await createFolder(true)
    const readOnly = await createFolder(false)
    const { exitCode, output } = await buildAsNobody(join(readOnly, 'dist'), home, PROJECT)
    expect(output).toMatch(
      /^The build stopped: EACCES: permission denied, mkdir '.+'\. This user has no permission\. Change the permissions, or write elsewhere\.$/m,
    )
    expect(output).not.toContain('    at ')
    expect(exitCode).toBe(1)
    expect(readdirSync(dirname(join(readOnly, 'dist')))).toEqual([])
  },
)
