import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { arabic, arabicLexicon, arabicSearch, arabicWeave } from '@isnad/arabic'
import { reader, weave } from '@isnad/engine'
import { openArchive, prepare } from '@isnad/store'
import { expect, test } from 'vitest'
import { Keeper } from './keeper/keeper.js'
import { sampleServer } from './testing/sample-server.js'
import { portOf } from './weaving/messages.js'
import { weaveHere } from './weaving/weave-here.js'

const read = reader({ pack: arabic() })

test('the record that grew report by report is the record woven at once', async () => {
  const server = await sampleServer()
  try {
    for (let n = 0; n < 3; n++)
      await server.ask('paste', {
        body: {
          text: `قال المتحدث باسم المرفأ نادر العلي إن السفينة رقم ${n} ترسو الخميس.`,
          outlet: 'صوت المرفأ',
          published: '2016-12-12',
        },
      })
    let health = await server.ask('health')
    while (health.record.waiting > 0) {
      await sleep(20)
      health = await server.ask('health')
    }
    const readings = []
    for await (const reading of server.archive.readings())
      readings.push({ ...reading, report: { ...reading.report, ref: null } })
    const whole = weave(readings, arabicWeave)
    const listed = await server.ask('listUtterances', { query: { limit: '200' } })
    expect(listed.items.map(({ id }) => id).sort()).toEqual(whole.utterances.map(({ id }) => id).sort())
    expect(health.record.events).toBe(whole.events.length)
  } finally {
    await server.close()
  }
})

test('what another process puts into the archive is taken in', async () => {
  const server = await sampleServer()
  const other = await openArchive(join(server.folder, 'test.isnad'), { analyser: arabicSearch(arabicLexicon()) })
  try {
    const before = (await server.ask('health')).record.woven
    const text = 'قال رئيس البلدية سمير الجبلي إن الجسر يفتح غدا أمام السيارات.'
    const reading = read({ text, outlet: 'المنبر', published: '2016-12-12' })
    await other.add([prepare({ reading, page: null, origin: { ref: 'elsewhere' } })])
    const [utterance] = (await server.ask('listUtterances')).items
    await other.decide({
      about: utterance?.ref ?? '',
      action: 'reject',
      value: {
        schema: 'isnad/decision@1',
        kind: 'reject',
        about: { entry: 'utterance', id: null, anchors: [{ ref: utterance?.ref ?? '', start: 0, end: 100_000 }] },
        value: null,
      },
      who: 'منى',
      at: '2026-01-01T00:00:00Z',
      why: null,
    })
    const state = async () => {
      await server.call('listReports')
      const { record } = await server.ask('health')
      const { items } = await server.ask('listDecisions')
      return [record.woven, items.map(({ who }) => who)]
    }
    const wanted = [before + 1, ['منى']]
    for (let n = 0; n < 200 && JSON.stringify(await state()) !== JSON.stringify(wanted); n++) await sleep(50)
    expect(await state()).toEqual(wanted)
  } finally {
    await other.close()
    await server.close()
  }
}, 30_000)

test('what is not woven leaves the tags of what hangs on the record alone', async () => {
  const server = await sampleServer()
  const { port1, port2 } = new MessageChannel()
  const keeper = new Keeper(server.archive, arabicWeave, 'run', portOf(port1), () => undefined)
  try {
    const weaving = weaveHere(portOf(port2), server.archive, arabicWeave)
    await keeper.start()
    const states = async () => [await keeper.stateNow('archive'), await keeper.stateNow('record')]
    const [archive, record] = await states()
    keeper.touch()
    const touched = await states()
    expect(touched[0]).not.toBe(archive)
    expect(touched[1]).toBe(record)
    await keeper.decide()
    expect((await states())[1]).not.toBe(record)
    await keeper.close()
    await weaving
  } finally {
    port1.close()
    await server.close()
  }
})
