import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language.js'
import { dirOf, Shown, Stranger } from '../parts/stranger.js'
import { type Teller, TellerName } from '../parts/teller-name.js'
import { Rule } from './rule.js'

/** The words of one report on which something stands, with what is around them. */
export interface ToldWords {
  readonly ref: string
  readonly fact: string
  readonly before: string
  readonly text: string
  readonly after: string
  readonly rule: string | null
  readonly confidence: number | null
  /** Through whom the words reached the report, the speaker first; empty where nobody passed them on. */
  readonly chain: readonly string[]
}

/** How much is shown on either side. Units: UTF-16 code units. */
const AROUND = 180

/** Words in their report: marked among those around them, the way they came, the rule that found them and how sure it is. */
export function TellingWords({ told, teller }: { readonly told: ToldWords; readonly teller: Teller | undefined }) {
  const { t } = useLanguage()
  const { before, text, after } = told
  return (
    <li className="told">
      <div className="row apart top">
        <TellerName teller={teller} />
        <Link to="/reports/$id" params={{ id: told.ref }} search={{ fact: told.fact }} className="small open-report">
          {t('evidence.open')}
        </Link>
      </div>
      <blockquote className="words" dir={dirOf(`${before}${text}`)}>
        <span className="around">
          <Shown text={before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/u, '')}` : before} />
        </span>
        <mark>
          <Shown text={text} />
        </mark>
        <span className="around">
          <Shown text={after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/u, '')} …` : after} />
        </span>
      </blockquote>
      {told.chain.length < 2 ? null : (
        <p className="small chain-line">
          {told.chain.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one actor may stand twice in a chain
            <span key={i}>
              <Stranger text={name} />
            </span>
          ))}
        </p>
      )}
      <Rule rule={told.rule} confidence={told.confidence} />
    </li>
  )
}
