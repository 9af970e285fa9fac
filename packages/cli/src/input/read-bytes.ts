import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { IsnadError } from '@isnad/record'
import type { Io } from '../io.js'
import { visible } from '../render/visible.js'

/** The largest file that is taken as one report. Units: bytes. */
const MAX_REPORT_BYTES = 50 * 1024 * 1024

/** The bytes of a file, or of standard input for `-`, as they come. Throws: `IsnadError` for what cannot be opened. */
export async function openBytes(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return io.stdin
  const path = resolve(io.cwd, file)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  if (found.isDirectory()) {
    const remedy = 'Name a file in it, one report each: isnad read FOLDER/report.txt'
    throw new IsnadError('IS_DIRECTORY', `${visible(file)} is a folder, not a report`, remedy)
  }
  return createReadStream(path)
}

/** All bytes of one report. Throws: `IsnadError` when it cannot be read or is larger than any report. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of await openBytes(file, io)) {
      length += chunk.length
      if (length > MAX_REPORT_BYTES) throw tooLarge(file)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof IsnadError) throw error
    throw unreadable(file, error as NodeJS.ErrnoException)
  }
  return Buffer.concat(chunks, length)
}

/** What standard input is called in a message. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : visible(file)
}

/** The error of an input that the system does not give. */
export function unreadable(file: string, error: NodeJS.ErrnoException): IsnadError {
  const name = inputName(file)
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new IsnadError('NO_SUCH_FILE', `there is no file ${name}`, 'Check the name, or use - for standard input.')
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new IsnadError('NOT_READABLE', `${name} may not be read`, 'Give yourself permission to read it.')
  }
  const message = `reading ${name} failed: ${visible(error.message)}`
  return new IsnadError('INPUT_FAILED', message, 'Try again, or copy the file to another disk first.')
}

function tooLarge(file: string): IsnadError {
  const message = `${inputName(file)} is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, more than one report can be`
  return new IsnadError('TOO_LARGE', message, 'For many reports, put one JSON object on each line and use --ndjson.')
}
