import { CODE_WORDS } from '@isnad/record'

const headed = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  Object.fromEntries(
    Object.entries<string>(words).map(([code, word]) => [code, word.charAt(0).toUpperCase() + word.slice(1)]),
  ) as Record<Code, string>

const { en } = CODE_WORDS

/** Every code in English, by family: those of the record, and those that only the app shows. */
export const codesEn = {
  ...en,
  topic: headed(en.topic),
  kind: headed(en.kind),
  occasion: {
    reception: 'reception',
    session: 'session',
    'press-conference': 'press conference',
    statement: 'written statement',
    letter: 'letter',
    cable: 'cable',
    speech: 'speech',
    post: 'post',
    interview: 'interview',
    recording: 'recording',
    article: 'article',
    report: 'report',
  },
  field: {
    date: 'Day',
    place: 'Place',
    participants: 'Participants',
    status: 'Status',
    quantity: 'Quantity',
    speaker: 'Speaker',
    wording: 'Wording',
    kind: 'Kind',
    level: 'Level',
    host: 'Host',
    topics: 'Topics',
  },
  lineage: {
    copy: 'copies',
    excerpt: 'takes an excerpt of',
    rewrite: 'rewrites',
    'quotes-the-same': 'quotes the same words as',
  },
  variable: {
    'statement.act': 'statements: what is done by saying it',
    'statement.manner': 'statements: word for word or not',
    'statement.speaker': 'statements: who speaks',
    'meeting.kind': 'meetings: kind',
    'meeting.level': 'meetings: level',
    'meeting.status': 'meetings: status',
    'measure.kind': 'measures: kind',
    'measure.stage': 'measures: stage',
  },
  entry: { utterance: 'Utterance', event: 'Event', lifeline: 'Life-line', track: 'Track' },
  decision: {
    accept: 'accepted',
    reject: 'rejected',
    merge: 'merged',
    split: 'split',
    correct: 'corrected',
    rename: 'renamed',
  },
}
