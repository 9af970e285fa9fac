import { useLanguage } from '../../language/language.js'
import { EventMark } from './event-mark.js'

/** What shapes, fills, edges and shades of the timeline mean. */
export function Legend() {
  const { t, word } = useLanguage()
  return (
    <details className="legend">
      <summary>{t('record.legend')}</summary>
      <div className="legend-rows">
        <p>
          {t('record.legend.shape')}
          {(['meeting', 'call', 'signing', 'visit'] as const).map((kind) => (
            <span key={kind} className="row">
              <EventMark kind={kind} status="held" origins={1} /> {word('kind', kind)}
            </span>
          ))}
        </p>
        <p>
          {t('record.legend.fill')}
          {(['planned', 'held', 'postponed', 'cancelled'] as const).map((status) => (
            <span key={status} className="row">
              <EventMark kind="meeting" status={status} origins={1} /> {word('status', status)}
            </span>
          ))}
        </p>
        <p>
          {t('record.legend.ring')}
          {[1, 4].map((origins) => (
            <span key={origins} className="row">
              <EventMark kind="meeting" status="planned" origins={origins} /> {t('origins', { n: origins })}
            </span>
          ))}
        </p>
        <p>
          {t('lifeline.stages')}
          {(['called-for', 'discussed', 'agreed', 'in-force', 'violated', 'collapsed'] as const).map((stage) => (
            <span key={stage} className={`chip stage-key ${stage}`}>
              {word('stage', stage)}
            </span>
          ))}
        </p>
      </div>
    </details>
  )
}
