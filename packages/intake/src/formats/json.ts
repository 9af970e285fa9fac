import { IsnadError } from '@isnad/record'
import { type JsonRecord, jsonRecords } from './json-records.js'
import { type Part, refOf, rejectOf, type Work } from './part.js'
import { fieldsOf, reportOfFields } from './record-fields.js'
import type { Taken } from './taken.js'

type Json = Readonly<Record<string, unknown>>

const decoder = new TextDecoder()

/** The reports in JSON: one object, a list of them, or one a line. Holds: what is wrong in one record rejects that record only. */
export async function* takeJson(part: Part, chunks: AsyncIterable<Uint8Array>, work: Work): AsyncGenerator<Taken> {
  let found = false
  try {
    for await (const record of jsonRecords(chunks, work.limits.page)) {
      found = true
      yield* takeRecord(part, record, work)
    }
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
    return
  }
  if (!found) yield rejectOf(refOf(part.path), new IsnadError('NO_RECORDS', 'it is JSON without any report', WRITE))
}

const WRITE = 'Write {"text": "…"}; for many reports one object on each line, or a list of them.'

async function* takeRecord(part: Part, { bytes, line, number }: JsonRecord, work: Work): AsyncGenerator<Taken> {
  const ref = refOf(part.path, number)
  try {
    if (bytes === null) {
      const message = `the record that begins in line ${line} is longer than ${work.limits.page} bytes`
      throw new IsnadError('TOO_LARGE', message, 'Split it, one report a record.')
    }
    const text = decoder.decode(bytes)
    const value = parse(text)
    if (value !== null) {
      yield* takeValue(part, value, ref, bytes)
      return
    }
    const pieces = recovered(text)
    const message = `the record that begins in line ${line} is not JSON`
    yield rejectOf(ref, new IsnadError('BAD_JSON', message, 'Put it right and add it again; the others were taken.'))
    for (const [i, piece] of pieces.entries()) {
      yield* takeValue(part, piece, `${ref}.${i + 1}`, new TextEncoder().encode(JSON.stringify(piece)))
    }
  } catch (error) {
    yield rejectOf(ref, error)
  }
}

/** A record, or each of those that it is wrapped around. */
async function* takeValue(part: Part, value: Json, ref: string, bytes: Uint8Array): AsyncGenerator<Taken> {
  const fields = fieldsOf(value)
  const inside = fields.has('text') || fields.has('html') ? null : wrapped(value)
  if (inside === null) {
    try {
      yield await reportOfFields({
        ref,
        path: part.path,
        bytes,
        mediaType: 'application/json',
        fields,
        notes: part.notes,
      })
    } catch (error) {
      yield rejectOf(ref, error)
    }
    return
  }
  for (const [i, one] of inside.entries()) {
    yield* takeValue(part, one, `${ref}.${i + 1}`, new TextEncoder().encode(JSON.stringify(one)))
  }
}

/** The list of reports in an answer of some interface: `{"articles": [{…}]}`. */
function wrapped(value: Json): readonly Json[] | null {
  for (const key of ['articles', 'reports', 'items', 'results', 'data', 'docs', 'hits', 'news']) {
    const list = value[key]
    if (Array.isArray(list) && list.length > 0 && list.every(isObject)) return list
  }
  return null
}

/** The longest stretch that is searched for whole records. Units: UTF-16 code units. */
const MAX_RECOVERED = 5_000_000

/** The whole records in a stretch in which one is broken. */
function recovered(text: string): readonly Json[] {
  if (text.length > MAX_RECOVERED) return []
  const pieces = text.split(/\}[\s,]{0,40}\{/u)
  return pieces.flatMap((piece, i): readonly Json[] => {
    const whole = `${i === 0 ? '' : '{'}${piece}${i === pieces.length - 1 ? '' : '}'}`
    const value = parse(whole.slice(0, whole.lastIndexOf('}') + 1))
    return value === null ? [] : [value]
  })
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
