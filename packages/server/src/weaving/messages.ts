import { type MessagePort, Worker } from 'node:worker_threads'
import type { DecidedRecord, Mark } from '@isnad/engine'
import type { Decidable, Decision, Event, Lifeline, Track, Utterance, WovenRecord } from '@isnad/record'
import type { ToldReport } from '../keeper/told.js'
import type { ListEdit } from './list-edit.js'

/** One end of what connects two threads. */
export interface Port {
  send(message: unknown): void
  hear(hear: (message: unknown) => void): void
}

/** An end that is a port of a channel, or the worker at the other end. */
export function portOf(end: MessagePort | Worker): Port {
  return {
    send: (message) => end.postMessage(message),
    hear(hear) {
      if (end instanceof Worker) end.on('message', hear)
      else end.on('message', hear)
    },
  }
}

/** The lists of a record. */
export const LISTS = [
  'reports',
  'origins',
  'lineage',
  'utterances',
  'events',
  'lifelines',
  'tracks',
  'disagreements',
] as const
export type ListName = (typeof LISTS)[number]
/** What one list of a record holds. */
export type ListItem<N extends ListName = ListName> = WovenRecord[N][number]

/** What became of the lists of a record. */
export type RecordEdit = { readonly [N in ListName]: ListEdit<ListItem<N>> }

/** An entry that people rejected, with the entry where it is still woven. */
export interface RejectedEntry {
  readonly entry: Decidable
  readonly id: string
  readonly of: Utterance | Event | Lifeline | Track | null
}

/** What is asked of the thread that weaves. */
export type ToWeave =
  | { readonly kind: 'start'; readonly decisions: readonly Decision[] }
  /** Take in what the archive holds now. */
  | { readonly kind: 'look' }
  | { readonly kind: 'decide'; readonly decisions: readonly Decision[]; readonly call: number }
  /** What was sent last has been taken in, so that more may come. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'close' }

/** What the thread that weaves tells. What is to be `taken` waits for it, so that a large record holds up nobody. */
export type FromWeave =
  | { readonly kind: 'reports'; readonly reports: readonly ToldReport[] }
  | { readonly kind: 'entries'; readonly list: ListName; readonly come: readonly (readonly [number, ListItem])[] }
  | {
      readonly kind: 'state'
      /** What went out of each list; what came in was told before. */
      readonly gone: Readonly<Record<ListName, readonly number[]>>
      readonly marks: ReadonlyMap<string, Mark>
      readonly rejected: readonly RejectedEntry[]
      readonly hindered: DecidedRecord['hindered']
      /** Reports that came in since it was woven. */
      readonly waiting: number
      /** The decisions that are in it. */
      readonly calls: readonly number[]
    }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'closed' }
