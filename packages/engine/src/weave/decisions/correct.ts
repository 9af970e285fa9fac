import {
  type Decidable,
  type Event,
  LEVELS,
  type Lifeline,
  MEETING_KINDS,
  STATUSES,
  TOPICS,
  type Track,
  type Utterance,
} from '@isnad/record'
import { edtfBounds } from '../../read/edtf.js'

/** The fields that a person can correct. */
export const FIELDS: Readonly<Record<Decidable, readonly string[]>> = {
  utterance: ['speaker', 'date'],
  event: ['kind', 'level', 'date', 'place', 'host', 'status'],
  lifeline: ['kind', 'place'],
  track: ['label'],
}

/** The entry with one field as a person says it is; null where the field is not there or cannot have the value. */
export function correct<T extends Utterance | Event | Lifeline | Track>(
  kind: Decidable,
  entry: T,
  field: string,
  value: string,
): T | null {
  if (!FIELDS[kind].includes(field) || value === '') return null
  if (field === 'date') return edtfBounds(value) === null ? null : { ...entry, date: value }
  if (field === 'label') return { ...entry, label: value }
  if (field === 'speaker' || field === 'host') {
    const before = field === 'speaker' && 'speaker' in entry ? entry.speaker : 'host' in entry ? entry.host : null
    return { ...entry, [field]: { name: value, of: before?.of ?? null } }
  }
  if (field === 'place') return { ...entry, place: { name: value, country: null } }
  const codes: readonly string[] =
    { kind: kind === 'event' ? MEETING_KINDS : TOPICS, level: LEVELS, status: STATUSES }[field] ?? []
  return codes.includes(value) ? { ...entry, [field]: value } : null
}
