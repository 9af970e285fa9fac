import { useState } from 'react'
import { WordsLink } from '../../evidence/words-link.js'
import { useLanguage } from '../../language/language.js'
import { NotSaid } from '../../parts/not-said.js'
import { Stranger } from '../../parts/stranger.js'
import type { ChainNode } from './chain.js'

/** The way of the words as a tree that grows with the writing: the speaker first, then those between, then those who print. */
export function ChainView({ root }: { readonly root: ChainNode }) {
  return (
    <div className="chain">
      <ul>
        <Branch node={root} />
      </ul>
    </div>
  )
}

function Branch({ node }: { readonly node: ChainNode }) {
  const { t, day } = useLanguage()
  const [open, setOpen] = useState(false)
  const below = open ? [...node.next, ...node.copies] : node.next
  const name = node.name === null ? <NotSaid what={t('unknown.outlet')} /> : <Stranger text={node.name} />
  return (
    <li>
      <div className={`link ${node.as}`}>
        {node.ref === null ? (
          <strong>{name}</strong>
        ) : (
          <WordsLink of={{ as: 'fact', ref: node.ref, fact: node.statement ?? '' }} report={node.ref}>
            {name}
          </WordsLink>
        )}
        {node.published === null ? null : <span className="muted small">{day(node.published, 'short')}</span>}
        {node.copies.length === 0 ? null : (
          <button type="button" className="quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('utterance.copies', { n: node.copies.length })}
          </button>
        )}
      </div>
      {below.length === 0 ? null : (
        <ul>
          {below.map((one) => (
            <Branch key={one.key} node={one} />
          ))}
        </ul>
      )}
    </li>
  )
}
