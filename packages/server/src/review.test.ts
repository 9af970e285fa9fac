import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CORRECTABLE } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

let server: SampleServer
beforeEach(async () => {
  server = await sampleServer()
}, 30_000)
afterEach(() => server.close())

const events = async () => (await server.ask('listEvents')).items
const about = (id: string) => ({ entry: 'event', id })

test('a queue of what is contested and uncertain; what was decided on is not in it', async () => {
  const { items, total } = await server.ask('queue', { query: { below: '1' } })
  expect(items.length).toBeGreaterThan(3)
  expect(items.some(({ reasons }) => reasons.includes('contested'))).toBe(true)
  expect(items.map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight).sort((a, b) => b - a))
  const { entry, id } = items[0]?.head ?? { entry: 'event', id: '' }
  await server.ask('decide', { body: { kind: 'accept', about: { entry, id }, why: 'read it' } })
  const after = await server.ask('queue', { query: { below: '1' } })
  expect([after.total, after.decided]).toEqual([total - 1, 1])
})

test('an item has its words in their sentence, its fields with what reports say otherwise, and what it is like', async () => {
  const { items } = await server.ask('queue', { query: { reason: 'contested' } })
  const { entry, id } = items[0]?.head ?? { entry: 'event', id: '' }
  const item = await server.ask('reviewItem', { params: { entry, id } })
  expect(item.disagreements.length).toBeGreaterThan(0)
  expect(item.tellings.length).toBeGreaterThanOrEqual(item.head.reports)
  for (const { ref, before, text, after } of item.tellings) {
    const words = await server.ask('getReportText', { params: { id: ref } })
    expect(words.text).toContain(before + text + after)
  }
  expect(item.fields.flatMap(({ alternatives }) => alternatives).length + item.disagreements.length).toBeGreaterThan(0)
  expect(item.fields.map(({ field }) => field)).toEqual(CORRECTABLE[entry])
})

describe('a decision', () => {
  test('is on the timeline at once, whose other events stay as they were', async () => {
    const before = await server.ask('timeline')
    const { id = '' } = before.events[0] ?? {}
    await server.ask('decide', { body: { kind: 'accept', about: about(id), why: 'so it is' } })
    const after = await server.ask('timeline')
    const expected = before.events.map((event) => (event.id === id ? { ...event, decided: true } : event))
    expect(after).toEqual({ ...before, events: expected })
  })

  test('corrects, says who and why, is undone, and both are remembered', async () => {
    const [event] = await events()
    const { id = '', place } = event ?? {}
    const { decision, now } = await server.ask('decide', {
      body: { kind: 'correct', about: about(id), field: 'place', value: 'لوزان', why: 'الصور' },
    })
    expect(now).toEqual([about(id)])
    const corrected = await server.ask('getEvent', { params: { id } })
    expect([corrected.event.place?.name, corrected.mark?.corrected]).toEqual(['لوزان', ['place']])
    const undone = await server.ask('undo', { params: { id: decision.id }, body: { why: 'خطأ' } })
    expect(undone.decision.undone?.why).toBe('خطأ')
    expect((await server.ask('getEvent', { params: { id } })).event.place?.name ?? null).toBe(place)
    const list = await server.ask('listDecisions', { query: { entry: 'event', id } })
    expect(list.items.map((one) => [one.who, one.why, one.undone?.who])).toEqual([['local', 'الصور', 'local']])
    const again = await server.call('undo', { params: { id: decision.id }, body: { why: '' } })
    expect([again.statusCode, again.json().code]).toEqual([409, 'ALREADY_UNDONE'])
  })

  test('merges two, and parts them again', async () => {
    const [a, b] = await events()
    const { now } = await server.ask('decide', { body: { kind: 'merge', about: about(a?.id ?? ''), with: b?.id } })
    expect(now.length).toBe(1)
    const merged = await server.ask('getEvent', { params: { id: now[0]?.id ?? '' } })
    expect(merged.event.tellings.length).toBe((a?.reports ?? 0) + (b?.reports ?? 0))
    const going = merged.event.tellings.slice(0, 1).map(({ ref, meeting }) => `${ref}#${meeting}`)
    const split = await server.ask('decide', { body: { kind: 'split', about: now[0], tellings: going } })
    expect(split.now.length).toBeGreaterThan(1)
  })

  test('rejects: out of the list, still to be seen and taken back', async () => {
    const before = await events()
    const { id = '' } = before[0] ?? {}
    const { decision } = await server.ask('decide', { body: { kind: 'reject', about: about(id) } })
    expect((await events()).length).toBe(before.length - 1)
    expect((await server.ask('getEvent', { params: { id } })).rejected).toBe(true)
    await server.ask('undo', { params: { id: decision.id }, body: {} })
    expect((await events()).length).toBe(before.length)
  })

  test('renames a track', async () => {
    const { items } = await server.ask('listTracks')
    const { id = '' } = items[0] ?? {}
    await server.ask('decide', { body: { kind: 'rename', about: { entry: 'track', id }, name: 'مسار جنيف' } })
    expect((await server.ask('listTracks')).items.find((track) => track.id === id)?.label).toBe('مسار جنيف')
  })

  test('regroups a track: an event goes in, and out again', async () => {
    const { items } = await server.ask('listTracks')
    const [track] = items
    const about = { entry: 'track', id: track?.id ?? '' }
    const other = (await events()).find(({ id }) => !track?.events.includes(id))?.id ?? ''
    const now = async () => (await server.ask('listTracks')).items.find(({ id }) => id === track?.id)?.events
    await server.ask('decide', { body: { kind: 'merge', about, with: other } })
    expect(await now()).toContain(other)
    expect((await server.ask('getEvent', { params: { id: other } })).event.tracks).toContain(track?.id)
    const { decision } = await server.ask('decide', { body: { kind: 'split', about, tellings: [other] } })
    expect(await now()).toEqual(track?.events)
    await server.ask('undo', { params: { id: decision.id }, body: {} })
    expect(await now()).toContain(other)
  })

  test.each(['speaker', 'date'])(
    'every field that the contract names can be corrected: utterance %s',
    async (field) => {
      const { items } = await server.ask('listUtterances')
      const body = { kind: 'correct', about: { entry: 'utterance', id: items[0]?.id }, field, value: '2016-12-01' }
      expect((await server.ask('decide', { body })).decision.hindered).toBeNull()
    },
  )

  test('that cannot be is told as such, and not dropped', async () => {
    const [event] = await events()
    const body = { kind: 'correct', about: about(event?.id ?? ''), field: 'colour', value: 'red' }
    expect((await server.ask('decide', { body })).decision.hindered?.hindrance).toBe('void')
  })

  test('is there when the server starts anew', async () => {
    const [event] = await events()
    await server.ask('decide', {
      body: { kind: 'correct', about: about(event?.id ?? ''), field: 'status', value: 'cancelled' },
    })
    const kept = await server.archive.decisions()
    expect(kept.map(({ action }) => action)).toEqual(['correct'])
  })
})

describe('double coding', () => {
  test('coders do not see each other before both have coded; agreement is reckoned; disputes are settled', async () => {
    const body = { title: 'أفعال القول', variable: 'statement.act', coders: ['منى', 'زياد'], size: 3 }
    const { id, items: count } = await server.ask('assign', { body })
    expect(count).toBe(3)
    const { items } = await server.ask('getAssignment', { params: { id } })
    const code = (fact: string | undefined, as: string, value: string) =>
      server.ask('code', { params: { id }, body: { fact, as, value, why: '' } })
    const facts = items.map(({ fact }) => fact)
    const first = await code(facts[0], 'منى', 'say')
    expect([first.item.mine, first.item.codes, first.item.machine]).toEqual(['say', [], null])
    expect(
      (await server.call('adjudicate', { params: { id }, body: { fact: facts[0], value: 'say' } })).statusCode,
    ).toBe(409)
    await code(facts[0], 'زياد', 'say')
    await code(facts[1], 'منى', 'deny')
    await code(facts[1], 'زياد', 'affirm')
    await code(facts[2], 'منى', 'say')
    const { assignment, item } = await code(facts[2], 'زياد', 'say')
    expect(item.codes.length).toBe(2)
    expect([assignment.agreed, assignment.disputed]).toEqual([2, 1])
    expect(assignment.alpha).toBeCloseTo(4 / 9, 6)
    const settled = await server.ask('adjudicate', {
      params: { id },
      body: { fact: facts[1], value: 'deny', why: 'نفى' },
    })
    expect(settled.item.settled?.value).toBe('deny')
    expect((await server.ask('listAssignments')).items[0]?.adjudicated).toBe(1)
  })

  test.each([
    ['a code that there is not', { as: 'a', value: 'shout' }, 400, 'NO_SUCH_CODE'],
    ['someone to whom it is not assigned', { as: 'c', value: 'say' }, 403, 'NOT_A_CODER'],
    ['another fact', { as: 'a', value: 'say', fact: `${'0'.repeat(64)}@1-2` }, 404, 'NO_SUCH_FACT'],
  ])('refuses %s', async (_, body, status, code) => {
    const { id } = await server.ask('assign', { body: { title: 't', variable: 'statement.act', coders: ['a', 'b'] } })
    const { items } = await server.ask('getAssignment', { params: { id } })
    const answer = await server.call('code', { params: { id }, body: { fact: items[0]?.fact, ...body } })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})
