import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROJECT } from './fixture-site.ts'
import type { FolderServer } from './serve-folder.ts'

const START_TIMEOUT_MS = 10_000
/** Where nginx keeps the bodies of requests, and of answers from elsewhere: none comes, but it wants the folders. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** Returns the nginx configuration in docs/deploying.md. Throws unless the document has exactly one. */
export async function documentedConfiguration(): Promise<string> {
  const document = await readFile(join(PROJECT, 'docs/deploying.md'), 'utf8')
  const [configuration, ...others] = Array.from(document.matchAll(/^```nginx\n([^]*?)^```$/gm), ([, text]) => text)
  if (configuration === undefined || others.length > 0) {
    throw new Error('docs/deploying.md: expected one nginx block, found none or several.')
  }
  return configuration
}

/** Replaces what is to be found once; else it throws, lest a changed document be tested as it never was. */
export function replaceOnce(text: string, part: string, by: string): string {
  const [before, after, ...more] = text.split(part)
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`expected “${part}” once`)
  return before + by + after
}

interface NginxOptions {
  /** The executable. */
  readonly nginx: string
  /** A server with the port, the name and the root of docs/deploying.md, and all else that is to be tried. */
  readonly configuration: string
  /** The root. */
  readonly folder: string
  /** An empty folder for its own files. */
  readonly home: string
}

/** Starts nginx on a free port, with types of content as its package has them. */
export async function startNginx({ nginx, configuration, folder, home }: NginxOptions): Promise<FolderServer> {
  const port = await freePort()
  const site = replaceOnce(
    replaceOnce(configuration, 'listen 80;', `listen 127.0.0.1:${port};`),
    'root /srv/archive;',
    `root ${folder};`,
  )
  await writeFile(join(home, 'nginx.conf'), surround(site, typesOf(nginx)))
  const child = spawn(nginx, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = `http://127.0.0.1:${port}/`
  try {
    await Promise.race([untilReady(url), ended.then(() => Promise.reject(new Error('nginx has ended')))])
  } catch (cause) {
    child.kill()
    throw new Error(`nginx did not start:\n${await readFile(join(home, 'error.log'), 'utf8')}`, { cause })
  }
  return {
    url,
    close: async () => {
      child.kill()
      await ended
    },
  }
}

/** One process, which reads what the one who runs the test may read. */
function surround(site: string, types: string): string {
  return `daemon off; master_process off; pid nginx.pid;
events {}
http {
  include ${types};
  default_type application/octet-stream;
  access_log off;
  ${TEMPORARY.map((name) => `${name}_temp_path ${name};`).join('\n  ')}
  ${site}
}
`
}

/** They stand beside the configuration that nginx was compiled to look for. */
function typesOf(nginx: string): string {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' })
  const compiled = /--conf-path=(\S+)/.exec(stderr)?.[1]
  if (compiled === undefined) throw new Error(`nginx does not tell where its configuration is:\n${stderr}`)
  return join(dirname(compiled), 'mime.types')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady(url: string): Promise<void> {
  for (const endMs = performance.now() + START_TIMEOUT_MS; ; await sleep(20)) {
    try {
      await fetch(url)
      return
    } catch (error) {
      if (performance.now() > endMs) throw error
    }
  }
}
