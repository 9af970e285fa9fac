import type { Measure, Meeting, Reading, Statement } from '@isnad/record'
import { type Added, addBatch } from './add.js'
import type { Analyser } from './analyser.js'
import {
  type ListedActor,
  type ListedFact,
  listActors,
  listMeasures,
  listMeetings,
  listReports,
  listStatements,
} from './ask.js'
import { type CheckResult, check } from './check.js'
import type { Page as ListPage, Paging } from './cursor.js'
import { type Decision, decide, listDecisions, type Verdict } from './decisions.js'
import { Dictionaries } from './dictionaries.js'
import type { Change, Engine } from './engines/engine.js'
import { faultOf } from './engines/faults.js'
import { factOf, type KeptFact, type KeptReport, metAt, pageOf, type ReportHead, reportOf } from './get.js'
import { countPending, indexWords } from './index-words.js'
import type { Origin, Page, Prepared } from './prepare.js'
import { readingsAfter, readingsInOrder } from './readings.js'
import { addRejects, dropRejects, listRejects, type Reject, type Rejection } from './rejects.js'
import { type Outdated, outdatedReports, type Reread, replaceReadings } from './reread.js'
import type { Filters } from './search/filters.js'
import { type Found, matching, search } from './search/search.js'
import { ShownBefore } from './search/shown-before.js'

/** Everything that was read, kept so that nothing is lost or doubled. */
export class Archive {
  private readonly dictionaries: Dictionaries
  private readonly shown = new ShownBefore()

  constructor(
    private readonly engine: Engine,
    /** Where it is, fit to be shown. */
    readonly where: string,
    readonly analyser: Analyser,
  ) {
    this.dictionaries = new Dictionaries(engine.kind, analyser)
  }

  /**
   * Keeps a batch of reports: all of it, or none.
   *
   * Holds: when it resolves, the batch outlives the death of the process. The same content twice is kept once, whoever adds it; so a
   * batch of which it is not known whether it was kept may be added again.
   */
  add(batch: readonly Prepared[]): Promise<readonly Added[]> {
    return this.change((change) => addBatch(change, this.engine.kind, this.dictionaries, batch))
  }

  /** Of each origin, whether a report has been met there: what is asked before a page is read again. */
  met(origins: readonly Origin[]): Promise<readonly boolean[]> {
    return this.guarded(() => metAt(this.engine, origins))
  }

  /** A report by its id, or by the beginning of it. Throws: `IsnadError` `NO_SUCH_REPORT`, `AMBIGUOUS_ID`. */
  report(id: string): Promise<KeptReport> {
    return this.guarded(() => reportOf(this.engine, id))
  }

  /** A fact by its name. Throws: `IsnadError` `BAD_FACT_ID`, `NO_SUCH_REPORT`, `NO_SUCH_FACT`. */
  fact(id: string): Promise<KeptFact> {
    return this.guarded(() => factOf(this.engine, id))
  }

  /** The bytes of a page by its hash. Throws: `IsnadError` `NO_SUCH_PAGE`. */
  page(sha256: string): Promise<Page> {
    return this.guarded(() => pageOf(this.engine, sha256))
  }

  /** All readings, by the ids of their reports: the same order whatever the order in which they came. */
  async *readings(): AsyncIterable<Reading> {
    try {
      yield* readingsInOrder(this.engine)
    } catch (error) {
      throw faultOf(error, this.where)
    }
  }

  /** Readings in the order in which their reports were added, from behind a number on: 0 for the first. */
  readingsAfter(after: number, limit: number): Promise<readonly { readonly n: number; readonly reading: Reading }[]> {
    return this.guarded(() => readingsAfter(this.engine, after, limit))
  }

  /**
   * Brings the text index up to date: a step of its own, so that adding need not wait for it.
   *
   * Shape: gives how many reports it has put in so far, after each batch.
   */
  async *index(): AsyncIterable<number> {
    try {
      yield* indexWords(this.engine, this.analyser)
    } catch (error) {
      throw faultOf(error, this.where)
    }
  }

  /** How many reports wait to be put into the text index. */
  pending(): Promise<number> {
    return this.guarded(() => countPending(this.engine, this.analyser))
  }

  /**
   * Finds reports by their words, the best first: all words, "phrases", either OR other, -without, begin*. No question is an error.
   *
   * Throws: `IsnadError` `BAD_CURSOR`, `BAD_LIMIT`, `BAD_DAY`.
   */
  search(question: string, filters: Filters = {}, paging: Paging = {}): Promise<Found> {
    return this.guarded(() => search(this.engine, this.analyser, this.shown, question, filters, paging))
  }

  /** The numbers of all reports that a search finds, as `readingsAfter` gives them. Throws: as `search`. */
  matching(question: string, filters: Filters = {}): Promise<readonly number[]> {
    return this.guarded(() => matching(this.engine, this.analyser, question, filters))
  }

  /** Reports, the latest first. Throws: as `search`. */
  reports(filters: Filters = {}, paging: Paging = {}): Promise<ListPage<ReportHead>> {
    return this.guarded(() => listReports(this.engine, this.analyser, filters, paging))
  }

  /** Statements, the latest first. Throws: as `search`. */
  statements(filters: Filters = {}, paging: Paging = {}): Promise<ListPage<ListedFact<Statement>>> {
    return this.guarded(() => listStatements(this.engine, this.analyser, filters, paging))
  }

  /** Meetings, the latest first. Throws: as `search`. */
  meetings(filters: Filters = {}, paging: Paging = {}): Promise<ListPage<ListedFact<Meeting>>> {
    return this.guarded(() => listMeetings(this.engine, this.analyser, filters, paging))
  }

  /** Measures, the latest first. Throws: as `search`. */
  measures(filters: Filters = {}, paging: Paging = {}): Promise<ListPage<ListedFact<Measure>>> {
    return this.guarded(() => listMeasures(this.engine, this.analyser, filters, paging))
  }

  /** Actors by their names, those of most reports first. Throws: as `search`. */
  actors(filters: Filters = {}, paging: Paging = {}): Promise<ListPage<ListedActor>> {
    return this.guarded(() => listActors(this.engine, this.analyser, filters, paging))
  }

  /** Keeps what a person says of a fact or a report, for good, and gives its id. Throws: as `fact` and `report`. */
  decide(verdict: Verdict): Promise<string> {
    return this.guarded(() => decide(this.engine, (work) => this.change(work), verdict))
  }

  /** What people said, in the order in which they said it; of one report where one is named. */
  decisions(report: string | null = null): Promise<readonly Decision[]> {
    return this.guarded(() => listDecisions(this.engine, report))
  }

  /** Reports whose reading is by another engine than this, in the order in which they were added. */
  async *outdated(engine: { readonly version: string; readonly pack: string }): AsyncIterable<Outdated> {
    try {
      yield* outdatedReports(this.engine, engine)
    } catch (error) {
      throw faultOf(error, this.where)
    }
  }

  /** Puts new readings in the place of old ones and gives how many; decisions stay, and are marked stale where their words are gone. */
  replace(batch: readonly Reread[]): Promise<number> {
    return this.change((change) => replaceReadings(change, this.engine.kind, this.dictionaries, batch))
  }

  /** Keeps what could not be read, and why. */
  reject(batch: readonly Rejection[]): Promise<void> {
    return this.change((change) => addRejects(change, this.engine.kind, batch))
  }

  /** Forgets rejects, since they have been read. */
  settle(sources: readonly string[]): Promise<void> {
    return this.change((change) => dropRejects(change, this.engine.kind, sources))
  }

  /** What could not be read, in a stable order. Throws: `IsnadError` `BAD_CURSOR`, `BAD_LIMIT`. */
  rejects(paging: Paging = {}): Promise<ListPage<Reject>> {
    return this.guarded(() => listRejects(this.engine, paging))
  }

  /** Checks all that is kept against itself. */
  check(): Promise<CheckResult> {
    return this.guarded(() => check(this.engine, this.analyser))
  }

  /** Copies the archive, as of one moment, to a new file. Throws: `IsnadError` `FILE_EXISTS`, `BACKUP_BY_POSTGRES`. */
  backup(to: string): Promise<void> {
    return this.guarded(() => this.engine.backup(to))
  }

  /** Ends the work with it; changes that were asked for before are made first. */
  close(): Promise<void> {
    return this.engine.close()
  }

  private change<T>(work: (change: Change) => Promise<T>): Promise<T> {
    return this.guarded(() =>
      this.engine.write(work).catch((error: unknown) => {
        this.dictionaries.forget()
        throw error
      }),
    )
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw faultOf(error, this.where)
    }
  }
}
