import { useAsk } from '../api/ask.js'
import type { AnswerOf } from '../api/routes.js'
import { useLanguage } from '../language/language.js'
import { FactDetail } from '../parts/fact-detail.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import type { EvidenceOf } from './address.js'
import { TellingWords, type ToldWords } from './telling-words.js'

/** On what one fact of one report stands: its words there, and all that the machine took from them. */
export function FactEvidence({ of: { ref, fact } }: { readonly of: Extract<EvidenceOf, { readonly as: 'fact' }> }) {
  const { t } = useLanguage()
  const { data, error, refetch } = useAsk('getReport', { params: { id: ref } })
  if (error !== null) return <Trouble error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const told = toldIn(data, fact)
  if (told === null) return <Empty what={t('state.notfound')} todo={t('state.notfound.do')} />
  const { head, reading, links } = data
  const entry = links.find((one) => one.fact === fact)
  return (
    <>
      <ol className="tellings">
        <TellingWords
          told={told}
          teller={{
            ref: head.id,
            outlet: head.outlet,
            published: head.published,
            title: head.title,
            origin: '',
            agency: null,
            copies: null,
          }}
        />
      </ol>
      <FactDetail
        fact={fact}
        reading={reading}
        entry={entry === undefined || entry.entry === 'track' ? null : { kind: entry.entry, id: entry.id }}
        rule={false}
      />
    </>
  )
}

function toldIn({ head, reading }: AnswerOf<'getReport'>, fact: string): ToldWords | null {
  const { text, paragraphs } = reading.report
  const statement = reading.statements.find(({ id }) => id === fact)
  const meeting = reading.meetings.find(({ id }) => id === fact)
  const measure = reading.measures.find(({ id }) => id === fact)
  const time = reading.times.find(({ id }) => id === fact)
  const spans =
    statement?.content ?? meeting?.mentions.slice(0, 1) ?? [measure?.span ?? time?.span].flatMap((s) => s ?? [])
  const start = spans[0]?.start
  const end = spans.at(-1)?.end
  if (start === undefined || end === undefined) return null
  const paragraph = paragraphs.find(({ span }) => span.start <= start && start < span.end)?.span ?? { start, end }
  const found = statement ?? meeting ?? measure
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]))
  return {
    ref: head.id,
    fact,
    before: text.slice(paragraph.start, start),
    text: text.slice(start, end),
    after: text.slice(end, Math.max(paragraph.end, end)),
    rule: found?.rule ?? time?.rule ?? null,
    confidence: found?.confidence ?? null,
    chain: statement?.chain.map((id) => names.get(id) ?? '؟') ?? [],
  }
}
