import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../../api/routes.js'
import { WordsLink } from '../../evidence/words-link.js'
import { useLanguage } from '../../language/language.js'
import { NotSaid } from '../../parts/not-said.js'
import { Stranger } from '../../parts/stranger.js'
import { TellerName } from '../../parts/teller-name.js'

/** Field by report: what each telling of an event says, with its words; what others contradict is toned. */
export function TellingsTable({ answer }: { readonly answer: AnswerOf<'getEvent'> }) {
  const { t, day, word, party, list } = useLanguage()
  const { event, tellers, disagreements, named } = answer
  const contested = (field: string, ref: string) =>
    disagreements.some((one) => one.field === field && one.values.some(({ refs }) => refs.includes(ref)))
      ? 'differs'
      : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('event.sources')}>
      <table className="tellings-table">
        <thead>
          <tr>
            <th scope="col">{t('nav.sources')}</th>
            <th scope="col">{word('field', 'date')}</th>
            <th scope="col">{word('field', 'place')}</th>
            <th scope="col">{word('field', 'status')}</th>
            <th scope="col">{t('event.participants')}</th>
            <th scope="col">{t('evidence.title')}</th>
          </tr>
        </thead>
        <tbody>
          {event.tellings.map((telling) => {
            const whom =
              named.find(({ ref, meeting }) => ref === telling.ref && meeting === telling.meeting)?.participants ?? []
            return (
              <tr key={`${telling.ref}#${telling.meeting}`}>
                <th scope="row">
                  <TellerName teller={tellers.find(({ ref }) => ref === telling.ref)} />
                  {telling.voice === 'outlet' ? null : (
                    <Link to="/utterances/$id" params={{ id: telling.voice }} className="small">
                      {t('event.voice.utterance')}
                    </Link>
                  )}
                </th>
                <td className={contested('date', telling.ref)} data-label={word('field', 'date')}>
                  {telling.date === null ? <NotSaid /> : day(telling.date)}
                </td>
                <td className={contested('place', telling.ref)} data-label={word('field', 'place')}>
                  {telling.place === null ? <NotSaid /> : <Stranger text={telling.place} />}
                </td>
                <td className={contested('status', telling.ref)} data-label={word('field', 'status')}>
                  {word('status', telling.status)}
                </td>
                <td className={contested('participants', telling.ref)} data-label={t('event.participants')}>
                  {whom.length === 0 ? (
                    <NotSaid />
                  ) : (
                    <bdi>{list([...new Set(whom.map(({ name, of }) => (of === null ? name : party(of))))])}</bdi>
                  )}
                </td>
                <td className="words" data-label={t('evidence.title')}>
                  <WordsLink of={{ as: 'fact', ref: telling.ref, fact: telling.meeting }} report={telling.ref}>
                    <Stranger text={telling.mentions[0]?.text ?? t('evidence.open')} />
                  </WordsLink>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
