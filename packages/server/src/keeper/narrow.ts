import type { Named } from '@isnad/record'
import { isWithin, periodOf } from './days.js'
import type { ListedHead } from './head-book.js'

/** What lists of the record are narrowed by. */
export interface Narrowing {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly party?: string | undefined
  readonly topic?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
}

/** Whether an entry fits. Throws: `IsnadError` `BAD_DAY`. */
export function narrowed({ from, to, party, topic, kind, status }: Narrowing): (one: ListedHead) => boolean {
  const period = periodOf({ from, to })
  return ({ item: head, days }) =>
    isWithin(() => days, period) &&
    (topic === undefined || head.topics.includes(topic)) &&
    (kind === undefined || head.kind === kind) &&
    (status === undefined || head.status === status) &&
    (party === undefined || head.parties.some((one) => isParty(one, party)))
}

/** Whether someone goes by a name, or speaks for a code. */
export const isParty = ({ name, of }: Named, party: string): boolean =>
  name === party || (of !== null && (of === party || of.split(' ').includes(party)))

/** The same questions asked alike. */
export const asKey = (query: object): string =>
  JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)))
