import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROJECT } from '../harness/run-build.ts'
import { type FolderServer } from '../harness/serve-folder.ts'

const START_TIMEOUT_MS = 60_000
/** nginx requires these folders for the bodies of requests and of proxied answers, although there are none. */
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

/** Replaces `part`, which must occur once in `text`; throws if it does not, because the document has changed. */
export function replaceOnce(text: string, part: string, by: string): string {
  const [before, after, ...more] = text.split(part)
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`expected “${part}” once`)
  return before + by + after
}

interface NginxOptions {
  /** The path of the nginx executable. */
  readonly nginx: string
  /** A server block with the port and the root of docs/deploying.md. */
  readonly configuration: string
  /** The folder that nginx serves. */
  readonly folder: string
  /** An empty folder for the files of nginx. */
  readonly home: string
}

/** Starts nginx on a free port, with the media types of its package. */
export async function startNginx({ nginx, configuration, folder, home }: NginxOptions): Promise<FolderServer> {
  const port = await freePort()
  const site = replaceOnce(
    replaceOnce(configuration, 'listen 80;', `listen 127.0.0.1:${port};`),
    'root /srv/archive;',
    `root ${folder};`,
  )
  await writeFile(join(home, 'nginx.conf'), wrapServer(site, findMediaTypes(nginx)))
  const child = spawn(nginx, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = `http://127.0.0.1:${port}/`
  try {
    await Promise.race([waitUntilReady(url), ended.then(() => Promise.reject(new Error('nginx has ended')))])
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

/** Returns a whole configuration: one process, with the rights of the user who runs the test. */
function wrapServer(site: string, types: string): string {
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

/** Returns the path of the media types, which nginx keeps beside its default configuration. */
function findMediaTypes(nginx: string): string {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' })
  const compiled = /--conf-path=(\S+)/.exec(stderr)?.[1]
  if (compiled === undefined) throw new Error(`nginx printed no path of its configuration:\n${stderr}`)
  return join(dirname(compiled), 'mime.types')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function waitUntilReady(url: string): Promise<void> {
  for (const endMs = performance.now() + START_TIMEOUT_MS; ; await sleep(20)) {
    try {
      await fetch(url)
      return
    } catch (error) {
      if (performance.now() > endMs) throw error
    }
  }
}
