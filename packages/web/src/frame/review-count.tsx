import { useAsk } from '../api/ask.js'
import { useLanguage } from '../language/language.js'

/** How many entries wait for a person. */
export function ReviewCount() {
  const { number } = useLanguage()
  const { data } = useAsk('queue', { query: { limit: 1 } })
  return data === undefined || data.total === 0 ? null : <span className="small">{number(data.total)}</span>
}
