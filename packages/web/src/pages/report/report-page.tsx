import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Cite } from '../../parts/cite.js'
import { NotSaid } from '../../parts/not-said.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/report.css'
import type { Entry } from '../../parts/fact-detail.js'
import { FactList } from './fact-list.js'
import { factsOf, LAYERS, type MarkLayer } from './marked-text.js'
import { PrintNotes } from './print-notes.js'
import { ReportText } from './report-text.js'

/** A report as printed, with its facts marked and listed beside it. */
export default function ReportPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getReport', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <ReportView key={data.head.id} report={data} />
}

const NOTHING: ReadonlySet<string> = new Set()

function ReportView({ report }: { readonly report: AnswerOf<'getReport'> }) {
  const { t, day } = useLanguage()
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const { head, reading } = report
  useTitle(head.title ?? t('untitled'))
  const chosen = search.fact ?? null
  const showNaive = search.naive === '1'
  const hidden = useMemo(() => new Set((search.hide ?? '').split(' ')), [search.hide])
  const facts = useMemo(() => factsOf(reading).filter(({ layer }) => !hidden.has(layer)), [reading, hidden])
  const [pointed, setPointed] = useState<readonly string[]>([])
  const lit = useMemo(() => {
    const ids = pointed.length > 0 ? pointed : chosen === null ? [] : [chosen]
    return ids.length === 0 ? NOTHING : new Set(ids)
  }, [pointed, chosen])
  const entries = useMemo(
    () =>
      new Map<string, Entry>(
        report.links.flatMap(({ fact, entry, id }) => (entry === 'track' ? [] : [[fact, { kind: entry, id }]])),
      ),
    [report],
  )
  const setSearch = useCallback(
    (change: Readonly<Record<string, string | undefined>>) =>
      void navigate({ to: '.', search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const choose = useCallback(
    (fact: string) => setSearch({ fact: fact === chosen ? undefined : fact }),
    [setSearch, chosen],
  )
  // come from elsewhere, the words one came for are in sight
  useEffect(() => {
    const from = new URLSearchParams(location.search).get('fact')
    if (from !== null) document.getElementById(`words-${from}`)?.scrollIntoView({ block: 'center' })
  }, [])
  const wrong = report.naive.filter(({ differs }) => differs)
  const naive = useMemo(() => {
    if (!showNaive) return null
    const names = new Map(reading.actors.map(({ id, name }) => [id, name]))
    return report.naive
      .filter(({ differs }) => differs)
      .map(({ statement, paragraph, speaker, naive }) => ({
        statement,
        paragraph,
        speaker: names.get(speaker ?? '') ?? '؟',
        taken: names.get(naive ?? '') ?? '؟',
      }))
  }, [showNaive, report, reading])
  const toggle = (layer: MarkLayer) => {
    const next = new Set(hidden)
    if (!next.delete(layer)) next.add(layer)
    setSearch({ hide: [...next].filter(Boolean).join(' ') || undefined })
  }
  return (
    <article className="page">
      <header>
        <h1>{head.title === null ? <NotSaid what={t('untitled')} /> : <Stranger text={head.title} />}</h1>
        <div className="row apart">
          <p className="row muted">
            {head.outlet === null ? <NotSaid what={t('unknown.outlet')} /> : <Stranger text={head.outlet} />}
            <span>·</span>
            <span className={reading.report.published.basis === 'inferred' ? 'inferred' : ''}>
              {day(head.published)}
            </span>
            <span className="small">{t(`report.date.${reading.report.published.basis}`)}</span>
            <Address url={head.url} />
          </p>
          <div className="row no-print">
            <button type="button" className="button" onClick={() => print()}>
              {t('action.print')}
            </button>
            <Cite
              path={`/reports/${head.id}`}
              text={[head.outlet, head.title, head.published, head.url].filter((part) => part !== null).join('، ')}
              json={head}
              spans={chosen === null ? [] : (facts.find(({ id }) => id === chosen)?.spans ?? [])}
              source={head.id}
            />
          </div>
        </div>
      </header>
      <div className="row apart no-print">
        <fieldset className="layer-key">
          <legend className="unseen">{t('report.layers')}</legend>
          {LAYERS.map((layer) => (
            <button
              key={layer}
              type="button"
              className="button"
              aria-pressed={!hidden.has(layer)}
              onClick={() => toggle(layer)}
            >
              <span className={`u-${layer}`}>{t(`report.layer.${layer}`)}</span>
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="button"
          aria-pressed={showNaive}
          onClick={() => setSearch({ naive: showNaive ? undefined : '1' })}
        >
          {t('report.naive')}
        </button>
      </div>
      {showNaive ? (
        <p className={wrong.length === 0 ? 'muted' : 'bad'} role="status">
          {wrong.length === 0 ? t('report.naive.none') : t('report.naive.note', { n: wrong.length })}
        </p>
      ) : null}
      <div className="report-layout">
        <section aria-label={t('report.text')}>
          <ReportText reading={reading} facts={facts} lit={lit} naive={naive} onPoint={setPointed} onChoose={choose} />
          <Findings reading={reading} />
          <PrintNotes reading={reading} facts={facts} />
        </section>
        <section className="fact-side" aria-label={t('report.facts')}>
          <h2>{t('report.facts')}</h2>
          {facts.length === 0 ? (
            <Empty what={t('report.nofacts')} todo={t('report.nofacts.do')} />
          ) : (
            <FactList
              reading={reading}
              facts={facts}
              lit={lit}
              chosen={chosen}
              entries={entries}
              onPoint={setPointed}
              onChoose={choose}
            />
          )}
        </section>
      </div>
    </article>
  )
}

/** Where the page stands: a link only where that leads to the web, and the words of the address either way. */
function Address({ url }: { readonly url: string | null }) {
  const { t } = useLanguage()
  if (url === null) return null
  if (!/^https?:\/\//iu.test(url)) return <Stranger text={url} />
  return (
    <a href={url} rel="noreferrer noopener external">
      {t('report.open')}
    </a>
  )
}

function Findings({ reading }: { readonly reading: AnswerOf<'getReport'>['reading'] }) {
  const { t } = useLanguage()
  if (reading.findings.length === 0) return null
  return (
    <details className="findings">
      <summary>
        {t('report.findings')} ({reading.findings.length})
      </summary>
      <ul>
        {reading.findings.map((finding) => (
          <li key={`${finding.rule}${finding.span?.start}${finding.message}`}>
            <span className="inferred" dir="ltr">
              {finding.rule}
            </span>{' '}
            <Stranger text={finding.message} />
          </li>
        ))}
      </ul>
    </details>
  )
}
