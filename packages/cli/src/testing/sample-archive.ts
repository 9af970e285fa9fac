import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Read } from '@isnad/engine'
import type { ReportInput } from '@isnad/record'
import { type Prepared, prepare } from '@isnad/store'
import { arabicReader } from '../arabic-reader.js'
import { withArchive } from '../archive-at.js'
import { run } from '../run.js'

const samples = new URL('../../../../samples/', import.meta.url)

/** What a call of the command line did. */
interface Called {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** An archive of the samples in a folder of its own, and the command line run beside it. */
export interface SampleArchive {
  readonly folder: string
  isnad(args: readonly string[], around?: { readonly terminal?: boolean; readonly read?: Read }): Promise<Called>
  remove(): void
}

/** Reads the samples (`.json` and `.txt`) into a new archive. */
export async function sampleArchive(): Promise<SampleArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-ask-'))
  const read = arabicReader([])
  await withArchive({ made: true }, { env: {}, cwd: folder }, async (archive) => {
    await archive.add(sampleReports().map(([file, input]) => kept(read, input, file)))
    for await (const _ of archive.index());
  })
  return {
    folder,
    isnad: (args, { terminal = false, read: other = read } = {}) => call(args, folder, terminal, other),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

const kept = (read: Read, input: ReportInput, file: string): Prepared =>
  prepare({ reading: read(input), page: null, origin: { path: file } })

function sampleReports(): readonly (readonly [file: string, input: ReportInput])[] {
  return readdirSync(samples)
    .sort()
    .flatMap((file): [string, ReportInput][] => {
      const text = () => readFileSync(new URL(file, samples), 'utf8')
      if (file.endsWith('.json')) return [[file, JSON.parse(text()) as ReportInput]]
      return file.endsWith('.txt') ? [[file, { id: file, text: text() }]] : []
    })
}

/** Runs the command line in a folder and gives what it did. */
export async function call(
  args: readonly string[],
  cwd: string,
  terminal = false,
  read: Read = arabicReader([]),
): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []]
  const into = (list: string[]) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        list.push(String(chunk))
        done()
      },
    })
  const stdout = Object.assign(into(out), terminal ? { isTTY: true, columns: 100 } : {})
  const io = { stdin: Readable.from([]), stdout, stderr: into(err), env: {}, cwd }
  const status = await run(args, () => read, io)
  return { status, out: out.join(''), err: err.join('') }
}
