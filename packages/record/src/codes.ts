/** The closed vocabularies of a reading; `docs/codebook` defines each word of them. */

/** What an actor is. */
export const ACTOR_KINDS = [
  'person',
  'state',
  'organisation',
  'group',
  'office',
  'document',
  'anonymous',
  'outlet',
  'agency',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** What a place is. */
export const PLACE_KINDS = ['city', 'country', 'region', 'site'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** What a paragraph does on its page. */
export const PARAGRAPH_ROLES = ['headline', 'body', 'credit', 'boilerplate'] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

/** TIMEX3's four kinds of time expression. */
export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const
export type TimeType = (typeof TIME_TYPES)[number]

/** How the words of a statement stand on the page. */
export const MANNERS = ['direct', 'indirect', 'mixed'] as const
export type Manner = (typeof MANNERS)[number]

/** What a speaker does by saying it. */
export const ACTS = [
  'say',
  'announce',
  'affirm',
  'add',
  'explain',
  'deny',
  'accuse',
  'demand',
  'warn',
  'threaten',
  'welcome',
  'condemn',
  'promise',
  'accept',
  'reject',
  'expect',
  'ask',
] as const
export type Act = (typeof ACTS)[number]

/** What a statement, a meeting or a measure is about. */
export const TOPICS = [
  'ceasefire',
  'civilians-evacuation',
  'fighters-withdrawal',
  'humanitarian-aid',
  'siege',
  'prisoners',
  'disarmament',
  'safe-zone',
  'monitoring',
  'troops',
  'negotiations',
  'political-transition',
  'unity-government',
  'elections',
  'constitution',
  'sanctions',
  'nuclear',
  'territory',
  'refugees',
  'accountability',
  'reconstruction',
  'relations',
  'counter-terrorism',
  'military-action',
  'security-cooperation',
  'economy',
] as const
export type Topic = (typeof TOPICS)[number]

/** How far a measure has come, as the report tells it. */
export const STAGES = [
  'called-for',
  'proposed',
  'discussed',
  'agreed',
  'in-force',
  'carried-out',
  'extended',
  'violated',
  'suspended',
  'collapsed',
  'rejected',
] as const
export type MeasureStage = (typeof STAGES)[number]

/** What kind of occasion a meeting is. */
export const MEETING_KINDS = [
  'meeting',
  'talks',
  'call',
  'summit',
  'conference',
  'visit',
  'session',
  'signing',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** The rank at which a meeting is held. */
export const LEVELS = ['leaders', 'ministerial', 'envoys', 'technical', 'unspecified'] as const
export type Level = (typeof LEVELS)[number]

/** Where a meeting stands, as of publication. */
export const STATUSES = ['proposed', 'planned', 'under-way', 'held', 'postponed', 'cancelled', 'denied'] as const
export type MeetingStatus = (typeof STATUSES)[number]

/** What a participant does at a meeting. */
export const PARTICIPANT_ROLES = ['party', 'host', 'mediator', 'observer'] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

/** What a party does in a measure. */
export const MEASURE_PARTS = ['by', 'to', 'guarantor', 'mediator', 'beneficiary'] as const
export type MeasurePart = (typeof MEASURE_PARTS)[number]

/** Where the publication day comes from. */
export const PUBLISHED_BASES = ['given', 'stated', 'inferred', 'unknown'] as const
export type PublishedBasis = (typeof PUBLISHED_BASES)[number]

/** Where on the page a credit stands. */
export const CREDIT_PLACES = ['byline', 'dateline', 'text', 'end'] as const
export type CreditPlace = (typeof CREDIT_PLACES)[number]
