import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where PostgreSQL's programs are on this machine; null where there are none. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

/** A PostgreSQL server of its own, in a folder that goes away with it. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  database(name: string, options?: string): Promise<string>
  restart(): void
  stop(): void
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Starts a server. Throws: where a program fails. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-postgres-'))
  const root = process.getuid?.() === 0
  // PostgreSQL does not run as root
  if (root) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, id('-u'), id('-g'))
  }
  const run = (program: string, ...args: string[]) => {
    const command = [join(bin, program), ...args].map((part) => `'${part}'`).join(' ')
    const shell = root ? ['su', 'postgres', '-s', '/bin/sh', '-c', command] : ['sh', '-c', command]
    const { status, stderr } = spawnSync(shell[0] ?? '', shell.slice(1), {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  const port = await freePort()
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-A', 'trust', '-U', 'isnad', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const start = () =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
      'start',
    )
  const halt = () => run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop')
  start()
  return {
    async database(name, options = '') {
      const client = new pg.Client({ connectionString: `postgres://isnad@127.0.0.1:${port}/postgres` })
      await client.connect()
      await client.query(`create database ${name} ${options}`)
      await client.end()
      return `postgres://isnad@127.0.0.1:${port}/${name}`
    },
    restart() {
      halt()
      start()
    },
    stop() {
      halt()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
