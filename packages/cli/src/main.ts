import { arabicReader } from './arabic-reader.js'
import { run } from './run.js'

const { stdin, stdout, stderr, env } = process

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever was reading has seen enough: `isnad read … | head`.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(
    `isnad: the output could not be written: ${error.message} [OUTPUT_FAILED]\nFree some space, then run it again.\n`,
  )
  process.exit(2)
})

process.exitCode = await run(process.argv.slice(2), arabicReader, { stdin, stdout, stderr, env, cwd: process.cwd() })
