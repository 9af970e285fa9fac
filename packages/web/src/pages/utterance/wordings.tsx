import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { dirOf, Stranger } from '../../parts/stranger.js'
import { TellerName } from '../../parts/teller-name.js'
import { runsOf } from './runs.js'

type Aligned = AnswerOf<'getUtterance'>['aligned'][number]

/** The wordings, the longest first; each other one word by word under it, with what differs toned. */
export function Wordings({ answer }: { readonly answer: AnswerOf<'getUtterance'> }) {
  const { t, word } = useLanguage()
  const { wordings, aligned, tellers } = answer
  const [longest] = wordings
  return (
    <div className="stack">
      {wordings.map((wording, i) => {
        const beside = aligned.find((one) => one.wording === i)
        const refs = [...new Set(wording.tellings.map((telling) => telling.slice(0, telling.lastIndexOf('#'))))]
        return (
          <section key={wording.tellings[0]} className="card wording">
            <header className="row apart">
              <span className="row">
                {refs.slice(0, 6).map((ref) => (
                  <TellerName key={ref} teller={tellers.find((one) => one.ref === ref)} line />
                ))}
              </span>
              <span className="chips">
                {i === 0 && wordings.length > 1 ? <span className="chip">{t('utterance.longest')}</span> : null}
                <span className="chip">{word('manner', wording.manner)}</span>
              </span>
            </header>
            {beside === undefined || longest === undefined ? (
              <blockquote className="words" dir={dirOf(wording.text)}>
                <Stranger text={wording.text} />
              </blockquote>
            ) : (
              <>
                <blockquote className="unseen">{wording.text}</blockquote>
                <Interlinear words={beside.words} first={longest.text} other={wording.text} />
              </>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Interlinear({
  words,
  first,
  other,
}: {
  readonly words: Aligned['words']
  readonly first: string
  readonly other: string
}) {
  const { t } = useLanguage()
  return (
    <div className="interlinear words" dir={dirOf(first)} aria-hidden="true">
      {runsOf(words).map(({ a, b, as }) => (
        <span key={`${a?.[0] ?? ''}/${b?.[0] ?? ''}`} className={as}>
          {as === 'same' ? null : (
            <span className="over">{a === null ? <i>{t('utterance.added')}</i> : first.slice(...a)}</span>
          )}
          <span>{b === null ? <i>{t('utterance.missing')}</i> : other.slice(...b)}</span>
        </span>
      ))}
    </div>
  )
}
