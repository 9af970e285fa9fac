import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Builds the command line as it is shipped into a folder and gives the program to be run by Node. Throws: where it cannot be built. */
export function builtCli(folder: string): string {
  mkdirSync(join(folder, 'bin'))
  cpSync(join(root, 'packages/cli/bin/isnad.js'), join(folder, 'bin', 'isnad.js'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  // what the bundle leaves to be installed
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0 || stderr !== '') throw new Error(`the command line could not be built: ${stderr}`)
  return join(folder, 'bin', 'isnad.js')
}

/** A report of one's own a line, each with words of its own, alike in every run. */
export function reportLines(count: number): string {
  return Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      id: `r${n}`,
      outlet: 'صحيفة الميناء',
      published: '2016-12-10',
      url: `https://port.example/${n}`,
      title: `الاجتماع رقم ${n}`,
      text: `قال وزير الخارجية الفرنسي جان مارك إيرولت يوم الجمعة إن الاجتماع رقم ${n} سيعقد في باريس.\nوأضاف أن الهدنة صامدة منذ ${n} ساعة.`,
    }),
  ).join('\n')
}
