import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path) => `${root}packages/${path}`

/**
 * Bundles the command line into `directory`: one small file that every command loads, and one more for what only
 * `isnad schema` needs. It starts from the sources, so nothing has to be built before it.
 *
 * Why a bundle: a cold `isnad read` is mostly the loading of files, and one file loads several times as fast as eighty.
 */
async function bundleCli(directory) {
  const bundle = await rolldown({
    input: { isnad: source('cli/src/main.ts') },
    platform: 'node',
    tsconfig: false,
    resolve: {
      alias: {
        '@isnad/record/schema': source('record/src/schema.ts'),
        '@isnad/record': source('record/src/index.ts'),
        '@isnad/engine': source('engine/src/index.ts'),
        '@isnad/arabic': source('arabic/src/index.ts'),
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCli(process.argv[2] ?? source('cli/dist'))
