import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Stranger } from '../../parts/stranger.js'

/** What a printed event stands on, as numbered notes: in which report, with which words, by which rule. */
export function EventNotes({ answer }: { readonly answer: AnswerOf<'getEvent'> }) {
  const { t, day, percent } = useLanguage()
  const { event, tellers, rules, confidence } = answer
  return (
    <section className="print-only notes">
      <h2>{t('report.notes')}</h2>
      <ol>
        {event.tellings.map(({ ref, meeting, mentions }) => {
          const teller = tellers.find((one) => one.ref === ref)
          const sure = confidence[`${ref}#${meeting}`]
          return (
            <li key={`${ref}#${meeting}`}>
              <Stranger text={teller?.outlet ?? t('unknown.outlet')} /> ·{' '}
              {teller?.published == null ? t('unknown.day') : day(teller.published, 'plain')} · «
              <Stranger text={mentions[0]?.text ?? ''} />»{' '}
              <span className="muted">
                (<bdi>{rules[`${ref}#${meeting}`]}</bdi>
                {sure === undefined ? null : ` · ${percent(sure)}`} · <bdi>{ref.slice(0, 16)}</bdi>)
              </span>
            </li>
          )
        })}
      </ol>
      <p>{t('report.printed', { address: `${location.origin}${location.pathname}` })}</p>
    </section>
  )
}
