import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderLicenses } from '../../../src/publish/licenses/render-licenses.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const MIT = 'Copyright Ada\n\nPermission is hereby granted, free of charge, to any person'
const APACHE = 'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION'

let root: string
beforeEach(async () => {
  root = await createTemporaryFolder()
  await put('src/publish/licenses/apache-2.0.txt', APACHE)
  await putPackage('.', 'backfile', 'MIT', { LICENSE: `Our licence. ${MIT}` })
})

async function put(path: string, content: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), content)
}

async function putPackage(folder: string, name: string, license: string, files: Readonly<Record<string, string>>) {
  await put(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', license }))
  for (const [file, content] of Object.entries(files)) await put(`${folder}/${file}`, content)
}

describe('the licences of a bundle', () => {
  test('are those of the program, then those of its packages by name, each text once', async () => {
    await putPackage('node_modules/b', 'b', 'MIT', { 'LICENSE.md': `${MIT}\r\n` })
    await putPackage('node_modules/@x/a', '@x/a', 'OFL-1.1', { 'License.txt': 'SIL OPEN FONT LICENSE Version 1.1' })
    await putPackage('node_modules/c', 'c', 'MIT', { licence: MIT })
    const text = renderLicenses(root, ['node_modules/c', 'node_modules/b', 'node_modules/@x/a'])
    const sections = text.split(/\n-+\n/)
    expect(sections.slice(1)).toEqual([
      `backfile 1.0.0 (MIT)\n\nOur licence. ${MIT}\n`,
      '@x/a 1.0.0 (OFL-1.1)\n\nSIL OPEN FONT LICENSE Version 1.1\n',
      `b 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\n${MIT}\n`,
    ])
    expect(text).not.toContain(root)
    expect(renderLicenses(root, ['node_modules/b', 'node_modules/@x/a', 'node_modules/c'])).toBe(text)
  })

  test('contain the full text of a licence of which the package has only a notice', async () => {
    await putPackage('node_modules/a', 'a', 'Apache-2.0', {
      LICENSE: 'Copyright Ada. Licensed under the Apache License',
    })
    expect(renderLicenses(root, ['node_modules/a'])).toContain(
      `a 1.0.0 (Apache-2.0)\n\nCopyright Ada. Licensed under the Apache License\n\n${APACHE}\n`,
    )
  })

  test('do not contain the licences of packages that are bundled with Vite', async () => {
    const text = `# Vite core license\n${MIT}\n\n# Licenses of bundled dependencies\nThe published artifact contains …`
    await putPackage('node_modules/vite', 'vite', 'MIT', { 'LICENSE.md': text })
    expect(renderLicenses(root, ['node_modules/vite'])).toMatch(/# Vite core license\n.*\n\n.*to any person\n$/)
  })

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['an unknown licence', 'GPL-3.0', { LICENSE: MIT }, 'a has the unknown licence GPL-3.0'],
    ['no file with a licence', 'MIT', { README: MIT }, 'a has no file with the text of its licence, MIT'],
    ['another text', 'MIT', { LICENSE: 'Do what you like.' }, 'a has no file with the text of its licence, MIT'],
    ['an empty text', 'Apache-2.0', { LICENSE: '' }, 'a has no file with the text of its licence, Apache-2.0'],
  ])('are an error if a package has %s', async (_, license, files, problem) => {
    await putPackage('node_modules/a', 'a', license, files)
    expect(() => renderLicenses(root, ['node_modules/a'])).toThrow(problem)
  })
})
