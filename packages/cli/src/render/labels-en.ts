import {
  ACTS,
  LEVELS,
  MANNERS,
  MEASURE_PARTS,
  MEETING_KINDS,
  PARTICIPANT_ROLES,
  PUBLISHED_BASES,
  STAGES,
  STATUSES,
  TOPICS,
} from '@isnad/record'
import type { Labels } from './labels.js'

/** In English the codes of a reading are the words themselves. */
function inWords<Code extends string>(codes: readonly Code[]): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, code.replaceAll('-', ' ')])) as Record<Code, string>
}

export const ENGLISH: Labels = {
  direction: 'ltr',
  arrow: '→',
  comma: ', ',
  quotes: ['“', '”'],
  saidTitle: 'Who said what',
  metTitle: 'Who meets whom',
  tableTitle: 'What is on the table',
  oddTitle: 'What is odd',
  none: 'nothing found',
  published: 'published',
  unknownDay: 'day of publication not known: days such as “yesterday” stay open',
  outlet: 'outlet',
  credits: 'credited to',
  dateline: 'written in',
  language: 'language',
  onlyArabic: 'only Arabic is read in depth',
  unknownSpeaker: 'speaker not named',
  told: 'told in',
  beside: 'beside',
  host: 'host',
  denied: 'denied',
  basis: {
    ...inWords(PUBLISHED_BASES),
    given: 'as given',
    stated: 'as the page says',
    inferred: 'inferred from the page',
  },
  act: inWords(ACTS),
  manner: { ...inWords(MANNERS), mixed: 'partly direct' },
  kind: inWords(MEETING_KINDS),
  level: { ...inWords(LEVELS), unspecified: 'level not given' },
  status: inWords(STATUSES),
  role: inWords(PARTICIPANT_ROLES),
  stage: inWords(STAGES),
  part: inWords(MEASURE_PARTS),
  topic: inWords(TOPICS),
}
