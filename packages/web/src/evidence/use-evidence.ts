import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type EvidenceOf, evidenceOf, evidenceWords } from './address.js'

/** The way to open evidence over the page one is on, and to close it; the address has it, so that back closes it too. */
export function useOpenEvidence(): (of: EvidenceOf | null) => void {
  const navigate = useNavigate()
  return useCallback(
    (of) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, evidence: of === null ? undefined : evidenceWords(of) }),
        resetScroll: false,
      }),
    [navigate],
  )
}

/** The evidence that is open. */
export function useEvidence(): EvidenceOf | null {
  const words = useSearch({
    strict: false,
    select: (search: Readonly<Record<string, string | undefined>>) => search.evidence,
  })
  return evidenceOf(words)
}
