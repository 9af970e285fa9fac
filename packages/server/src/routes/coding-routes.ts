import { IsnadError, type Reading } from '@isnad/record'
import { coincidencesOf, nominalAlpha } from '../coding/alpha.js'
import { type Assignment, type CodingBook, placeOfFact } from '../coding/coding-book.js'
import { CHOICES, machineValue } from '../coding/variables.js'
import { type Answer, ROUTES, VARIABLES } from '../contract/index.js'
import { Refusal } from '../http/problems.js'
import type { Sent } from '../http/sent.js'
import { surroundings } from '../review/surroundings.js'
import { nameOf } from './review-routes.js'
import { on, type Server } from './server.js'

type Item = Sent<Answer<typeof ROUTES.getAssignment>>['items'][number]

/** Double coding: what is assigned, coding it, how far coders agree, settling where they do not. */
export function codingRoutes(server: Server, book: CodingBook): void {
  const { archive, keeper, options } = server
  const now = () => options.clock().toISOString()

  on(server, ROUTES.listAssignments, () => ({ items: book.all().map(shownAssignment) }))

  on(server, ROUTES.assign, async ({ body }, request) => {
    const { title, variable, coders, size, facts } = body
    const names = [...new Set(coders)]
    if (names.length < 2) throw new IsnadError('TOO_FEW_CODERS', 'One coder alone cannot agree.', 'Name two or more.')
    for (const fact of facts ?? []) {
      const place = placeOfFact(fact)
      if (machineValue((await archive.report(place.report)).reading, variable, place) === null)
        throw new IsnadError('NO_SUCH_FACT', `${fact} is no ${VARIABLES[variable]}.`, 'Name words on which one hangs.')
    }
    const chosen = facts === undefined ? sample(server, VARIABLES[variable], size) : [...new Set(facts)]
    const given = { title, variable, coders: names, by: nameOf(request.user), at: now(), facts: chosen }
    const assignment = await book.assign(given)
    await keeper.wrote()
    return shownAssignment(assignment)
  })

  on(server, ROUTES.getAssignment, async ({ params, query }, request) => {
    const assignment = book.get(params.id)
    const who = server.accounts === null ? (query.as ?? nameOf(request.user)) : nameOf(request.user)
    const readings = new Map<string, Reading | null>()
    const items: Item[] = []
    for (const fact of assignment.facts) items.push(await itemOf(server, assignment, fact, who, readings))
    const matrix = [...coincidencesOf(valuesIn(assignment))]
    const coincidences = matrix.flatMap(([a, row]) => [...row].map(([b, weight]) => ({ a, b, weight })))
    return { assignment: shownAssignment(assignment), items, coincidences: isOpen(assignment, who) ? coincidences : [] }
  })

  on(server, ROUTES.code, async ({ params, body }, request) => {
    const assignment = book.get(params.id)
    const { fact, value, why } = body
    const who = server.accounts === null ? (body.as ?? nameOf(request.user)) : nameOf(request.user)
    if (!assignment.coders.includes(who))
      throw new Refusal(403, 'NOT_A_CODER', 'This is assigned to others.', `It is for ${assignment.coders.join(', ')}.`)
    checkChoice(assignment, value)
    await book.code(assignment, fact, { who, value, at: now(), why })
    await keeper.wrote()
    return { assignment: shownAssignment(assignment), item: await itemOf(server, assignment, fact, who, new Map()) }
  })

  on(server, ROUTES.adjudicate, async ({ params, body }, request) => {
    const assignment = book.get(params.id)
    const who = nameOf(request.user)
    checkChoice(assignment, body.value)
    if (!allCoded(assignment, body.fact))
      throw new Refusal(409, 'NOT_CODED_YET', 'Not everybody has coded it.', 'Settle it when all codes are in.')
    await book.settle(assignment, body.fact, { who, value: body.value, at: now(), why: body.why })
    await keeper.wrote()
    return {
      assignment: shownAssignment(assignment),
      item: await itemOf(server, assignment, body.fact, who, new Map()),
    }
  })
}

function checkChoice({ variable }: Assignment, value: string): void {
  const choices = CHOICES[variable]
  if (choices === null || choices.includes(value)) return
  throw new IsnadError(
    'NO_SUCH_CODE',
    `“${value.slice(0, 80)}” is no code of ${variable}.`,
    `Choose one of ${choices.join(', ')}.`,
  )
}

/** Facts of a kind, spread evenly over all of them. */
function sample({ keeper }: Server, kind: string, size: number): string[] {
  const all = [...keeper.reports().values()]
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .flatMap(({ ref, facts }) =>
      [...facts.values()].flatMap(({ kind: own, at }) =>
        own === kind && at !== null ? [`${ref}@${at.start}-${at.end}`] : [],
      ),
    )
  const distinct = [...new Set(all)]
  const count = Math.min(size, distinct.length)
  return Array.from({ length: count }, (_, i) => distinct[Math.floor((i * distinct.length) / count)] ?? '')
}

const allCoded = ({ coders, codes }: Assignment, fact: string) =>
  coders.every((who) => codes.get(fact)?.has(who) === true)

/** Whether someone may see how codes fall together: a coder may not before having coded everything. */
const isOpen = ({ coders, facts, codes }: Assignment, who: string) =>
  !coders.includes(who) || facts.every((fact) => codes.get(fact)?.has(who) === true)

function valuesIn({ facts, codes }: Assignment): string[][] {
  return facts.map((fact) => [...(codes.get(fact)?.values() ?? [])].map(({ value }) => value))
}

function shownAssignment(assignment: Assignment) {
  const { id, title, variable, coders, by, at, facts, codes, settled } = assignment
  const coded = valuesIn(assignment).filter((values) => values.length > 1)
  const agreed = coded.filter((values) => new Set(values).size === 1).length
  return {
    id,
    title,
    variable,
    choices: CHOICES[variable],
    coders,
    by,
    at,
    items: facts.length,
    done: Object.fromEntries(coders.map((who) => [who, facts.filter((fact) => codes.get(fact)?.has(who)).length])),
    alpha: nominalAlpha(coded),
    agreed,
    disputed: coded.length - agreed,
    adjudicated: settled.size,
  }
}

async function itemOf(
  { archive }: Server,
  assignment: Assignment,
  fact: string,
  who: string,
  readings: Map<string, Reading | null>,
): Promise<Item> {
  const { variable, codes, settled } = assignment
  const place = placeOfFact(fact)
  if (!readings.has(place.report)) readings.set(place.report, await readingOf(archive.report(place.report)))
  const reading = readings.get(place.report) ?? null
  const machine = reading === null ? null : machineValue(reading, variable, place)
  const shown = allCoded(assignment, fact)
  const given = codes.get(fact)
  return {
    fact,
    ...place,
    ...(reading === null ? { text: '', before: '', after: '' } : surroundings(reading.report, place)),
    mine: given?.get(who)?.value ?? null,
    codes: shown ? [...(given?.values() ?? [])] : [],
    machine: shown ? machine : null,
    settled: shown ? (settled.get(fact) ?? null) : null,
    stale: machine === null,
  }
}

/** A reading, or null where the report is gone. */
async function readingOf(report: Promise<{ readonly reading: Reading }>): Promise<Reading | null> {
  try {
    return (await report).reading
  } catch (error) {
    if (error instanceof IsnadError && error.code === 'NO_SUCH_REPORT') return null
    throw error
  }
}
