import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { arabic, arabicLexicon, arabicSearch, arabicWeave } from '@isnad/arabic'
import { reader, weave } from '@isnad/engine'
import { openArchive, prepare } from '@isnad/store'
import { expect, test } from 'vitest'
import { sampleServer } from './testing/sample-server.js'

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
