import { existsSync, writeFileSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, realpath, rename, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { encodeFileList, readFileList, writeFileList } from '../../../src/publish/output/file-list.ts'
import { replaceFolder } from '../../../src/publish/output/replace-folder.ts'
import { openStaging } from '../../../src/publish/output/staging.ts'
import { temporaryName } from '../../../src/publish/output/temporary-name.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

/** Larger than any process id. */
const DEAD_PID = 2 ** 30

let parent = ''
let dist = ''

beforeEach(async () => {
  const folder = await createTemporaryFolder()
  parent = join(folder, 'parent')
  dist = join(parent, 'dist')
  await mkdir(parent)
})

const open = () => openStaging(dist)

/** Publishes an archive with one page, and returns the notes of the build. */
async function publishArchive(text: string): Promise<readonly string[]> {
  const staging = open()
  return staging.publish(await writeArchive(staging.folder, text))
}

/** Writes an archive with one page and its list of files. */
async function writeArchive(folder: string, text: string) {
  await mkdir(join(folder, 'data'), { recursive: true })
  await writeFile(join(folder, 'data/archive.json'), '{}')
  await writeFile(join(folder, 'index.html'), text)
  return writeFileList(folder, (path, content) => writeFileSync(join(folder, path), content))
}

const shown = () => readFile(join(dist, 'index.html'), 'utf8')
const killed = (role: 'building' | 'former', pid = DEAD_PID) => join(parent, temporaryName(dist, role, pid))

describe('a bundle', () => {
  test('does not exist before it is published, and no temporary folder remains afterwards', async () => {
    const staging = open()
    const files = await writeArchive(staging.folder, 'one')
    expect(existsSync(dist)).toBe(false)
    expect(staging.publish(files)).toEqual([])
    expect(await shown()).toBe('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('replaces the previous bundle, which stays complete until then', async () => {
    await publishArchive('one')
    const staging = open()
    const files = await writeArchive(staging.folder, 'two')
    expect(staging.published).toBe(await realpath(dist))
    expect(await shown()).toBe('one')
    expect(staging.publish(files)).toEqual([])
    expect(await shown()).toBe('two')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('that is discarded leaves the previous bundle unchanged', async () => {
    await publishArchive('one')
    const staging = open()
    await writeFile(join(staging.folder, 'half'), '')
    staging.discard()
    expect(await shown()).toBe('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('published through a symbolic link is written to the target of the link', async () => {
    await mkdir(join(parent, 'elsewhere'))
    await symlink(join(parent, 'elsewhere'), dist)
    await publishArchive('one')
    expect(await readFile(join(parent, 'elsewhere/index.html'), 'utf8')).toBe('one')
  })
})

describe('a user’s file in the output folder', () => {
  test('is kept and named by each build, with everything in a user’s folder', async () => {
    await publishArchive('one')
    await mkdir(join(dist, 'photos/2020'), { recursive: true })
    await writeFile(join(dist, 'photos/2020/pier.jpg'), 'picture')
    await writeFile(join(dist, 'data/mine.json'), 'mine')
    for (const name of ['.gitignore', '_redirects', 'google123.html']) await writeFile(join(dist, name), name)
    for (const text of ['two', 'three']) {
      expect(await publishArchive(text)).toEqual([
        'Kept in the output folder, because no build wrote it: .gitignore, _redirects, data/mine.json, google123.html, photos/.',
      ])
    }
    expect(await readFile(join(dist, 'photos/2020/pier.jpg'), 'utf8')).toBe('picture')
    expect(await readFile(join(dist, 'data/mine.json'), 'utf8')).toBe('mine')
    expect((await readdir(dist)).toSorted()).toEqual([
      '.gitignore',
      '_redirects',
      'data',
      'files.json',
      'google123.html',
      'index.html',
      'photos',
    ])
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('is named with at most four others', async () => {
    await publishArchive('one')
    for (let index = 1; index <= 7; index++) await writeFile(join(dist, `${index}.txt`), '')
    expect(await publishArchive('two')).toEqual([
      'Kept in the output folder, because no build wrote it: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt and 2 more.',
    ])
  })

  test('with the name of a new file stops the build, and everything stays unchanged', async () => {
    await mkdir(join(dist, '.well-known'), { recursive: true })
    const staging = open()
    const files = await writeArchive(staging.folder, 'one')
    await writeFile(join(dist, 'index.html'), 'mine')
    expect(() => staging.publish(files)).toThrow(`expected nothing of yours at ${join(dist, 'index.html')}`)
    staging.discard()
    expect(await shown()).toBe('mine')
    expect((await readdir(dist)).toSorted()).toEqual(['.well-known', 'index.html'])
    expect(await readdir(parent)).toEqual(['dist'])
  })
})

const message = () =>
  `expected an empty folder or a published archive with its files.json, found other files in ${dist}. Empty it, or write elsewhere.`

/** Publishes an archive with an article, as another process would. */
async function publishMeanwhile(): Promise<void> {
  const folder = join(parent, 'other')
  await mkdir(join(folder, 'articles'), { recursive: true })
  await writeFile(join(folder, 'articles/retracted.html'), 'libel')
  const files = await writeArchive(folder, 'other')
  const listed = readFileList(dist)
  if (listed === null) await rename(folder, dist)
  else replaceFolder({ folder, target: dist, listed, files })
}

describe('a build that starts before another one publishes, and ends after it', () => {
  test.each([true, false])('removes the files of the other one, if a bundle existed before: %s', async (existed) => {
    if (existed) await publishArchive('zero')
    const { folder, publish } = open()
    const files = await writeArchive(folder, 'two')
    await publishMeanwhile()
    expect(await readFile(join(dist, 'articles/retracted.html'), 'utf8')).toBe('libel')
    expect(publish(files)).toEqual([])
    expect((await readdir(dist)).toSorted()).toEqual(['data', 'files.json', 'index.html'])
    expect(await shown()).toBe('two')
    expect(await readdir(parent)).toEqual(['dist'])
  })
})

describe('an output folder without a list of files', () => {
  test('is an error if it has other files, and stays unchanged', async () => {
    await mkdir(dist)
    await writeFile(join(dist, 'thesis.odt'), 'years of work')
    expect(open).toThrow(message())
    expect(await readdir(parent)).toEqual(['dist'])
    expect(await readdir(dist)).toEqual(['thesis.odt'])
  })

  test.each(['', '{"files":[]}', '[1]', '["files.json","index.html"]'])(
    'is an error if its list is damaged: %o',
    async (list) => {
      await publishArchive('one')
      await writeFile(join(dist, 'files.json'), list)
      expect(open).toThrow(message())
      expect(await shown()).toBe('one')
    },
  )

  test('may contain a .git folder and the lost+found folder of a disk', async () => {
    await mkdir(join(dist, '.git'), { recursive: true })
    await mkdir(join(dist, 'lost+found'))
    await writeFile(join(dist, '.git/HEAD'), 'main')
    await publishArchive('one')
    expect(await shown()).toBe('one')
    expect(await readFile(join(dist, '.git/HEAD'), 'utf8')).toBe('main')
  })

  test('is an error if it is a file', async () => {
    await writeFile(dist, 'notes')
    expect(open).toThrow(`expected a folder, found a file at ${dist}. Remove it, or write elsewhere.`)
  })
})

describe('a folder that a killed build left behind', () => {
  test('is removed', async () => {
    await publishArchive('one')
    await mkdir(killed('building'))
    await mkdir(killed('former'))
    await mkdir(join(dist, temporaryName(dist, 'building', DEAD_PID)))
    open().discard()
    expect(await readdir(parent)).toEqual(['dist'])
    expect((await readdir(dist)).toSorted()).toEqual(['data', 'files.json', 'index.html'])
    expect(await shown()).toBe('one')
  })

  test('is published again if it is the previous bundle', async () => {
    await writeArchive(killed('former'), 'one')
    const staging = open()
    expect(await shown()).toBe('one')
    staging.discard()
  })

  test('is removed even if its process had the id of the current process', async () => {
    await mkdir(killed('building', process.pid))
    await publishArchive('one')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('returns the user’s files to the published bundle', async () => {
    await publishArchive('one')
    await writeArchive(killed('former'), 'zero')
    await mkdir(join(killed('former'), '.git'))
    await writeFile(join(killed('former'), '.git/HEAD'), 'main')
    await writeFile(join(killed('former'), 'data/mine.json'), 'mine')
    await publishArchive('two')
    expect(await readFile(join(dist, '.git/HEAD'), 'utf8')).toBe('main')
    expect(await readFile(join(dist, 'data/mine.json'), 'utf8')).toBe('mine')
    expect(await shown()).toBe('two')
    expect(await readdir(parent)).toEqual(['dist'])
  })

  test('of another machine is kept for a day', async () => {
    await publishArchive('one')
    const [recent, old] = ['.dist.backfile-building-00000000-1', '.dist.backfile-building-00000000-2']
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await mkdir(join(parent, recent))
    await mkdir(join(parent, old))
    await utimes(join(parent, old), twoDaysAgo, twoDaysAgo)
    open().discard()
    expect((await readdir(parent)).toSorted()).toEqual([recent, 'dist'])
  })

  test('is kept while the process with its number is running', async () => {
    await mkdir(killed('building', process.ppid))
    open().discard()
    expect(existsSync(killed('building', process.ppid))).toBe(true)
  })

  test('is not a folder of the user with a similar name', async () => {
    const names = [
      '.dist.former-backup',
      '.dist.building-old',
      `.dist.former-${DEAD_PID}`,
      '.dist.backfile-building-old',
    ]
    for (const name of names) await mkdir(join(parent, name))
    await publishArchive('one')
    expect((await readdir(parent)).toSorted()).toEqual([...names, 'dist'].toSorted())
  })
})

const listAll = async (folder: string) => [
  folder,
  ...(await readdir(folder, { recursive: true })).map((path) => join(folder, path)),
]

describe('an output folder that cannot be renamed', () => {
  /** Makes the folder around the output folder one that this user cannot write, then runs the action as that user. */
  async function withReadOnlyParent(action: () => Promise<void>): Promise<void> {
    const isRoot = process.getuid?.() === 0
    if (isRoot) for (const path of await listAll(dist)) await chown(path, NOBODY, NOBODY)
    await chmod(dirname(parent), 0o755)
    await chmod(parent, 0o555)
    if (isRoot) process.seteuid?.(NOBODY)
    try {
      await action()
    } finally {
      if (isRoot) process.seteuid?.(0)
      await chmod(parent, 0o755)
    }
  }
  const NOBODY = 65_534

  // Windows has neither user ids nor folders that are read-only for their owner.
  test.skipIf(process.platform === 'win32')('is written file by file, and the user’s files are kept', async () => {
    await publishArchive('one')
    await writeFile(join(dist, 'data/old.json'), '{}')
    await writeFile(
      join(dist, 'files.json'),
      encodeFileList(new Set(['data/archive.json', 'data/old.json', 'files.json', 'index.html'])),
    )
    await mkdir(join(dist, 'photos'))
    await withReadOnlyParent(async () => {
      const staging = open()
      expect(staging.folder.startsWith(`${dist}/`)).toBe(true)
      const files = await writeArchive(staging.folder, 'two')
      expect(await shown()).toBe('one')
      expect(staging.publish(files)).toEqual([
        `${dist} cannot be replaced as a whole, for example because it is a mount point. Its files were replaced one by one.`,
        'Kept in the output folder, because no build wrote it: photos/.',
      ])
    })
    expect(await shown()).toBe('two')
    expect((await readdir(dist)).toSorted()).toEqual(['data', 'files.json', 'index.html', 'photos'])
    expect(await readdir(join(dist, 'data'))).toEqual(['archive.json'])
    expect(await readdir(parent)).toEqual(['dist'])
  })
})
