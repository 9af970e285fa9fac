import type { Disagreement, Lifeline, Ref } from '@isnad/record'
import { disagreementsOfLifeline } from '../disagreements/of-lifeline.js'
import type { VoiceOf } from '../events/unite-event.js'
import type { Deed } from '../facts/facts.js'
import { datedByVoice } from '../lifelines/dated-by-voice.js'
import { groundOf, partDeeds } from '../lifelines/part-deeds.js'
import { uniteLifeline } from '../lifelines/unite-lifeline.js'
import type { Standing } from '../origins/standing.js'
import { byId, byText } from './order.js'
import { Sorted } from './sorted.js'
import type { Changes } from './utterance-book.js'

interface Entry {
  /** The deeds it was made of. */
  readonly of: string
  readonly lifeline: Lifeline
  readonly disagreements: readonly Disagreement[]
}

/** The life-lines of a growing and shrinking set of reports; a change makes anew only those of the grounds it bears on. */
export class LifelineBook {
  private readonly sorted = new Sorted<Lifeline>((a, b) => byText(a.kind, b.kind) || byId(a, b))
  private readonly grounds = new Map<string, Map<string, Deed>>()
  private readonly deeds = new Map<Ref, readonly Deed[]>()
  private readonly entries = new Map<string, ReadonlyMap<string, Entry>>()
  private readonly touched = new Set<string>()

  constructor(
    private readonly standing: Standing,
    private readonly voiceOf: VoiceOf,
    private readonly saidOn: (statement: string) => string | null,
  ) {}

  get all(): readonly Lifeline[] {
    return this.sorted.all
  }

  add(ref: Ref, deeds: readonly Deed[]): void {
    this.deeds.set(ref, deeds)
    for (const deed of deeds) {
      const at = groundOf(deed)
      this.grounds.set(at, (this.grounds.get(at) ?? new Map()).set(deed.key, deed))
      this.touched.add(at)
    }
  }

  remove(ref: Ref): void {
    for (const deed of this.deeds.get(ref) ?? []) {
      const at = groundOf(deed)
      const ground = this.grounds.get(at)
      ground?.delete(deed.key)
      if (ground?.size === 0) this.grounds.delete(at)
      this.touched.add(at)
    }
    this.deeds.delete(ref)
  }

  /** Brings it up to date, given the reports of another origin or voice than before. */
  update(moved: readonly Ref[]): Changes {
    const anew = new Set(moved)
    for (const ref of anew) for (const deed of this.deeds.get(ref) ?? []) this.touched.add(groundOf(deed))
    const [gone, come]: [Entry[], Entry[]] = [[], []]
    for (const at of this.touched) {
      const before = this.entries.get(at) ?? new Map<string, Entry>()
      const after = new Map<string, Entry>()
      for (const told of partDeeds([...(this.grounds.get(at)?.values() ?? [])], this.voiceOf)) {
        const of = told
          .map(({ key }) => key)
          .sort()
          .join(' ')
        const kept = before.get(of)
        if (kept !== undefined && !told.some(({ ref }) => anew.has(ref))) after.set(of, kept)
        else after.set(of, this.entryOf(told, of))
      }
      for (const [of, entry] of before) if (after.get(of) !== entry) gone.push(entry)
      for (const [of, entry] of after) if (before.get(of) !== entry) come.push(entry)
      if (after.size === 0) this.entries.delete(at)
      else this.entries.set(at, after)
    }
    this.touched.clear()
    this.sorted.update(
      gone.map(({ lifeline }) => lifeline),
      come.map(({ lifeline }) => lifeline),
    )
    return {
      gone: gone.flatMap(({ disagreements }) => disagreements),
      come: come.flatMap(({ disagreements }) => disagreements),
    }
  }

  private entryOf(told: readonly Deed[], of: string): Entry {
    const deeds = told.map((deed) => datedByVoice(deed, deed.toldBy === null ? null : this.saidOn(deed.toldBy)))
    const lifeline = uniteLifeline(deeds, this.standing, this.voiceOf)
    return { of, lifeline, disagreements: disagreementsOfLifeline(lifeline, deeds, this.standing) }
  }
}
