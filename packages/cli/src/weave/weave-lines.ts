import { arabicWeave } from '@isnad/arabic'
import { type Read, weaver } from '@isnad/engine'
import { IsnadError, type Reading, type WovenRecord } from '@isnad/record'
import { decodeUtf8 } from '../input/decode-utf8.js'
import { lines } from '../input/lines.js'
import { inputName, openBytes } from '../input/read-bytes.js'
import { parseJson, reportFromJson } from '../input/report-of.js'
import { type Io, write } from '../io.js'

/** The longest line that is read. Units: bytes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

/**
 * The record of what stands in a file, one reading or report in JSON a line, and how many lines were left out. A report is read first.
 *
 * Holds: the same lines in any order give the same record, unless two reports have one id: then the first is woven.
 * Decision: a line that cannot be woven is told on standard error and left out, as the filter that reads does; one bad page in a night's
 * thousands must not cost the record of the rest.
 */
export async function weaveLines(
  file: string,
  read: Read,
  io: Io,
): Promise<{ readonly record: WovenRecord; readonly leftOut: number }> {
  const weaving = weaver(arabicWeave)
  let leftOut = 0
  for await (const group of lines(await openBytes(file, io), MAX_LINE_BYTES)) {
    for (const line of group) {
      const name = `line ${line.number} of ${inputName(file)}`
      try {
        if (line.tooLong) throw tooLong(name)
        const text = decodeUtf8(line.bytes, name)
        if (text.trim() !== '') weaving.add(readingIn(parseJson(text, name), name, read))
      } catch (error) {
        if (!(error instanceof IsnadError)) throw error
        leftOut++
        const where = error.message.includes(name) ? error.message : `${name}: ${error.message}`
        await write(io.stderr, `isnad: ${where} [${error.code}]\n${error.remedy}\n`)
      }
    }
  }
  return { record: weaving.record(), leftOut }
}

const tooLong = (name: string) =>
  new IsnadError('LINE_TOO_LONG', `${name} is longer than ${MAX_LINE_BYTES} bytes`, 'Split it, one report a line.')

/** The reading in a line, or the reading of the report in it. */
function readingIn(value: unknown, name: string, read: Read): Reading {
  if (isObject(value) && value.schema === 'isnad/reading@1') {
    if (isReading(value)) return value
    throw new IsnadError(
      'BAD_READING',
      `${name} says it is a reading and lacks parts of one`,
      'Write it with isnad read --ndjson.',
    )
  }
  if (isObject(value) && isObject(value.error)) {
    throw new IsnadError(
      'UNREAD_REPORT',
      `${name} is a report that could not be read`,
      'Mend it and read it again, or leave it out.',
    )
  }
  return read(reportFromJson(value, name))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether the parts that weaving looks at are there; the published schema says the rest. */
function isReading(value: Record<string, unknown>): value is Record<string, unknown> & Reading {
  const parts = ['actors', 'places', 'times', 'statements', 'meetings', 'measures']
  return (
    isObject(value.report) && typeof value.report.text === 'string' && parts.every((part) => Array.isArray(value[part]))
  )
}
