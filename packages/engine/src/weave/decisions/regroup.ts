import type { Event, EventTelling, Lifeline, LifelineStage, Utterance, WovenReport } from '@isnad/record'
import { entryId } from '../entry-id.js'
import { Standing } from '../origins/standing.js'

/**
 * Entries put together or taken apart by hand: their tellings are regrouped and every value is chosen anew as weaving chooses it, by
 * independent origins.
 */
export class Regroup {
  readonly standing: Standing
  private readonly published: ReadonlyMap<string, string | null>

  constructor(reports: readonly WovenReport[]) {
    this.standing = new Standing(new Map(reports.map(({ ref, origin }) => [ref, origin])))
    this.published = new Map(reports.map(({ ref, published }) => [ref, published]))
  }

  /** One utterance of several; the first gives what tellings do not carry. */
  utterances([first, ...rest]: readonly [Utterance, ...Utterance[]]): Utterance {
    const all = [first, ...rest]
    return this.utterance(
      first,
      all.flatMap(({ tellings }) => tellings),
      all.flatMap(({ because }) => because),
    )
  }

  /** An utterance of these of its tellings. */
  utterance(of: Utterance, tellings: Utterance['tellings'], because = of.because): Utterance {
    const told = this.inOrder(tellings)
    const dates = told.flatMap(({ ref, date }) => (date === null ? [] : [{ ref, value: date }]))
    const speakers = told.map(({ ref, speaker }) => ({ ref, value: speaker }))
    const kept = told.some(({ speaker }) => speaker === of.speaker.name)
    const name = kept ? of.speaker.name : (this.standing.rank(speakers, String)[0]?.value ?? of.speaker.name)
    const wordings = new Set(told.map(({ content }) => content.map(({ text }) => text).join(' ')))
    return {
      ...of,
      id: idOf(
        'utterance',
        told.map(({ ref, statement }) => `${ref}#${statement}`),
      ),
      speaker: { name, of: of.speaker.of },
      date: this.standing.rank(dates, String)[0]?.value ?? null,
      tellings: told,
      wordings: Math.min(wordings.size, told.length),
      origins: this.standing.count(told.map(({ ref }) => ref)),
      because: because.filter(({ telling }) =>
        told.some(({ ref, statement }) => telling.startsWith(`${ref}#${statement}`)),
      ),
    }
  }

  /** One event of several; kind and level are those of the first with most origins. */
  events([first, ...rest]: readonly [Event, ...Event[]]): Event {
    const all = [first, ...rest]
    const participants = new Map<string, Event['participants'][number]>()
    for (const { participants: those } of all) {
      for (const one of those) {
        const key = one.of ?? one.name
        const before = participants.get(key)
        const refs = [...new Set([...(before?.refs ?? []), ...one.refs])].sort()
        participants.set(key, { ...(before ?? one), refs, origins: this.standing.count(refs) })
      }
    }
    const merged = { ...first, participants: [...participants.values()] }
    return this.event(
      merged,
      all.flatMap(({ tellings }) => tellings),
      all.flatMap(({ because }) => because),
    )
  }

  /** An event of these of its tellings. */
  event(of: Event, tellings: readonly EventTelling[], because = of.because): Event {
    const told = this.inOrder(tellings)
    const refs = new Set(told.map(({ ref }) => ref))
    const dates = told.flatMap(({ ref, date }) => (date === null ? [] : [{ ref, value: date }]))
    const places = told.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }]))
    const place = this.standing.rank(places, String)[0]?.value ?? null
    const last = told.at(-1)
    return {
      ...of,
      id: idOf(
        'event',
        told.map(({ ref, meeting }) => `${ref}#${meeting}`),
      ),
      date: this.standing.rank(dates, String)[0]?.value ?? null,
      place: place === null ? null : place === of.place?.name ? of.place : { name: place, country: null },
      participants: of.participants.flatMap((one) => {
        const kept = one.refs.filter((ref) => refs.has(ref))
        return kept.length === 0 ? [] : [{ ...one, refs: kept, origins: this.standing.count(kept) }]
      }),
      status: told.some(({ status }) => status === 'held') ? 'held' : (last?.status ?? of.status),
      tellings: told,
      history: told.map(({ ref, status, date }) => ({
        status,
        published: this.published.get(ref) ?? null,
        date,
        refs: [ref],
        origins: 1,
      })),
      because: because.filter(({ telling }) => told.some(({ ref, meeting }) => telling === `${ref}#${meeting}`)),
      origins: this.standing.count(refs),
    }
  }

  /** One life-line of several: their stages side by side, in time. */
  lifelines([first, ...rest]: readonly [Lifeline, ...Lifeline[]]): Lifeline {
    const all = [first, ...rest]
    const parties = new Map(all.flatMap((each) => each.parties.map((party) => [party.of ?? party.name, party])))
    const merged = { ...first, parties: [...parties.values()], stances: all.flatMap(({ stances }) => stances) }
    return this.lifeline(
      merged,
      all.flatMap(({ stages }) => stages),
    )
  }

  /** A life-line of these stages; stages without tellings fall away. */
  lifeline(of: Lifeline, stages: readonly LifelineStage[]): Lifeline {
    const kept = stages
      .filter(({ tellings }) => tellings.length > 0)
      .map((stage) => ({ ...stage, origins: this.standing.count(stage.tellings.map(({ ref }) => ref)) }))
      .sort((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : (a.date ?? '~') > (b.date ?? '~') ? 1 : 0))
    const refs = new Set(kept.flatMap(({ tellings }) => tellings.map(({ ref }) => ref)))
    return {
      ...of,
      id: idOf(
        'lifeline',
        kept.flatMap(({ tellings }) => tellings.map(({ ref, measure }) => `${ref}#${measure}`)),
      ),
      stages: kept,
      stances: of.stances.filter(({ tellings }) => tellings.some(({ ref }) => refs.has(ref))),
      progress: of.progress.filter((step) => step.refs.some((ref) => refs.has(ref))),
    }
  }

  private inOrder<T extends { readonly ref: string }>(tellings: readonly T[]): T[] {
    const at = ({ ref }: T) => `${this.published.get(ref) ?? '~'} ${ref}`
    return [...tellings].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
  }
}

const idOf = (kind: string, keys: readonly string[]) => entryId(kind, `by hand ${[...keys].sort().join(' ')}`)
