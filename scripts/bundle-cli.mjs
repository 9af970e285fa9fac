import { readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path) => `${root}packages/${path}`

const PACKAGES = ['record', 'engine', 'arabic', 'intake', 'store', 'server']

/** Libraries that go into the bundle: so small, or needed by every command, that a file of their own would only cost time. */
const INSIDE = /^(?:commander|zod)(?:\/|$)/u

/**
 * Bundles the command line into `directory`: one small file that every command loads, more for what single commands need, and the
 * threads that read. It starts from the sources, so nothing has to be built before it.
 *
 * Why a bundle: a cold `isnad read` is mostly the loading of files, and one file loads several times as fast as a hundred.
 * Throws: for a library that is used and that the package of the command line does not name.
 */
async function bundleCli(directory) {
  const named = JSON.parse(readFileSync(source('cli/package.json'), 'utf8')).dependencies ?? {}
  const used = new Set()
  const bundle = await rolldown({
    input: {
      isnad: source('cli/src/main.ts'),
      'read-worker': source('cli/src/work/read-worker.ts'),
      'weave-worker': source('cli/src/serve/weave-worker.ts'),
      'write-worker': source('cli/src/serve/write-worker.ts'),
    },
    platform: 'node',
    tsconfig: false,
    external(id) {
      if (!/^[a-z@]/u.test(id) || id.startsWith('@isnad/') || INSIDE.test(id)) return false
      if (!isBuiltin(id)) used.add(id)
      return true
    },
    resolve: {
      alias: {
        '@isnad/record/schema': source('record/src/schema.ts'),
        '@isnad/intake/article': source('intake/src/article/extract-article.ts'),
        ...Object.fromEntries(PACKAGES.map((name) => [`@isnad/${name}`, source(`${name}/src/index.ts`)])),
      },
    },
    transform: { target: 'node20' },
  })
  rmSync(directory, { recursive: true, force: true })
  await bundle.write({
    dir: directory,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
  })
  await bundle.close()
  const missing = [...used].filter((id) => named[nameOf(id)] === undefined)
  if (missing.length > 0) throw new Error(`packages/cli/package.json does not name ${missing.join(', ')}`)
}

/** The package that a module of it is named by. */
const nameOf = (id) => id.split('/', id.startsWith('@') ? 2 : 1).join('/')

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCli(process.argv[2] ?? source('cli/dist'))
