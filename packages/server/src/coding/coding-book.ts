import { IsnadError } from '@isnad/record'
import type { Archive, Json, Decision as Kept } from '@isnad/store'
import type { Variable } from '../contract/index.js'

const ASSIGNED = 'isnad/assignment@1'
const CODED = 'isnad/code@1'
const SETTLED = 'isnad/settled@1'

/** What somebody says a fact is. */
export interface Said {
  readonly who: string
  readonly value: string
  readonly at: string
  readonly why: string
}

/** Facts that several people code without seeing each other's codes. */
export interface Assignment {
  readonly id: string
  readonly title: string
  readonly variable: Variable
  readonly coders: readonly string[]
  readonly by: string
  readonly at: string
  /** Shape: `REPORT@START-END`. */
  readonly facts: readonly string[]
  /** The last code of each coder, by fact and coder. */
  readonly codes: Map<string, Map<string, Said>>
  readonly settled: Map<string, Said>
}

/** The report and the words that a fact's name stands for. Throws: `IsnadError` `NO_SUCH_FACT`. */
export function placeOfFact(fact: string): { readonly report: string; readonly start: number; readonly end: number } {
  const { report, start, end } = /^(?<report>[0-9a-f]{64})@(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(fact)?.groups ?? {}
  if (report !== undefined) return { report, start: Number(start), end: Number(end) }
  throw new IsnadError('NO_SUCH_FACT', `“${fact.slice(0, 100)}” names no fact.`, 'Write it as REPORT@START-END.')
}

/**
 * Double coding, kept in the archive as verdicts on reports: what was assigned, each code, each settlement. The last one said counts.
 *
 * Decision: a fact is named by its report and its words, so that it is found again when the report is read anew.
 */
export class CodingBook {
  private assignments = new Map<string, Assignment>()

  constructor(private readonly archive: Archive) {}

  load(kept: readonly Kept[]): void {
    this.assignments = new Map()
    for (const { id, value, who, at, why } of kept) if (isObject(value)) this.take(id, value, who, at, why ?? '')
  }

  all(): readonly Assignment[] {
    return [...this.assignments.values()].reverse()
  }

  /** Throws: `IsnadError` `NO_SUCH_ASSIGNMENT`. */
  get(id: string): Assignment {
    const found = this.assignments.get(id)
    if (found !== undefined) return found
    throw new IsnadError('NO_SUCH_ASSIGNMENT', `There is no assignment ${id.slice(0, 80)}.`, 'Look it up in the list.')
  }

  async assign(given: Pick<Assignment, 'title' | 'variable' | 'coders' | 'by' | 'at' | 'facts'>): Promise<Assignment> {
    const { title, variable, coders, by, at, facts } = given
    const [first] = facts
    if (first === undefined)
      throw new IsnadError(
        'NOTHING_TO_CODE',
        'There is no fact of that kind to be coded.',
        'Add reports first, or ask for another variable.',
      )
    const value = { schema: ASSIGNED, title, variable, coders, facts }
    const id = await this.archive.decide({
      about: placeOfFact(first).report,
      action: 'assign',
      value,
      who: by,
      at,
      why: null,
    })
    this.take(id, value, by, at, '')
    return this.get(id)
  }

  /** Throws: `IsnadError` `NO_SUCH_FACT`. */
  async code(assignment: Assignment, fact: string, said: Said): Promise<void> {
    await this.say(CODED, 'code', assignment, fact, said)
  }

  /** Throws: `IsnadError` `NO_SUCH_FACT`. */
  async settle(assignment: Assignment, fact: string, said: Said): Promise<void> {
    await this.say(SETTLED, 'settle', assignment, fact, said)
  }

  private async say(
    schema: string,
    action: string,
    { id, facts }: Assignment,
    fact: string,
    said: Said,
  ): Promise<void> {
    if (!facts.includes(fact))
      throw new IsnadError('NO_SUCH_FACT', 'The assignment has no such fact.', 'Take one of those it lists.')
    const value = { schema, assignment: id, fact, value: said.value }
    const { who, at, why } = said
    await this.archive.decide({ about: placeOfFact(fact).report, action, value, who, at, why })
    this.take('', value, who, at, why)
  }

  private take(id: string, value: { readonly [key: string]: Json }, who: string, at: string, why: string): void {
    if (value.schema === ASSIGNED) {
      const { title, variable, coders, facts } = value as unknown as Pick<
        Assignment,
        'title' | 'variable' | 'coders' | 'facts'
      >
      this.assignments.set(id, {
        id,
        title,
        variable,
        coders,
        facts,
        by: who,
        at,
        codes: new Map(),
        settled: new Map(),
      })
      return
    }
    if (value.schema !== CODED && value.schema !== SETTLED) return
    const { assignment, fact, value: said } = value as unknown as { assignment: string; fact: string; value: string }
    const found = this.assignments.get(assignment)
    if (found === undefined) return
    if (value.schema === SETTLED) found.settled.set(fact, { who, value: said, at, why })
    else {
      const codes = found.codes.get(fact) ?? new Map<string, Said>()
      found.codes.set(fact, codes.set(who, { who, value: said, at, why }))
    }
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
