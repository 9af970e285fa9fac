import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { type EvidenceOf, evidenceWords } from './address.js'
import { useOpenEvidence } from './use-evidence.js'

interface Words extends Pick<ComponentProps<'a'>, 'className' | 'children' | 'aria-label'> {
  readonly of: EvidenceOf
  /** The report that the words are first of: where the link leads when it is opened by itself. */
  readonly report: string | null
}

/** The way to words: pressed, they open beside the page; opened in a tab of its own, in their report. */
export function WordsLink({ of, report, className, children, ...rest }: Words) {
  const open = useOpenEvidence()
  const onClick = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    open(of)
  }
  const given = { 'data-evidence': evidenceWords(of), onClick, ...rest }
  if (report === null)
    return (
      <button type="button" className={`as-link ${className ?? ''}`} {...given}>
        {children}
      </button>
    )
  return (
    <Link
      to="/reports/$id"
      params={{ id: report }}
      search={of.as === 'fact' ? { fact: of.fact } : {}}
      preload={false}
      className={className}
      {...given}
    >
      {children}
    </Link>
  )
}
