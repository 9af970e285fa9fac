import type {
  Act,
  ActorKind,
  Level,
  Manner,
  MeasurePart,
  MeasureStage,
  MeetingKind,
  MeetingStatus,
  ParagraphRole,
  ParticipantRole,
  PlaceKind,
  TimeType,
  Topic,
} from './codes.js'

/**
 * The coding schemes of the field that our codes are set beside, with the version that was read.
 *
 * Not covered: the column names of CF and MEND. Their codebooks are not public text, so the words given for them are those of
 * their published descriptions, not of their files.
 */
export const SCHEMES = {
  cameo: {
    name: 'CAMEO',
    version: '1.1b3, March 2012',
    source: 'Schrodt, CAMEO Conflict and Mediation Event Observations, Event and Actor Codebook',
  },
  plover: {
    name: 'PLOVER',
    version: 'CAMEO2PLOVER of 17 September 2021 (manual draft 0.8); contexts and sectors as in manual draft 0.7b1',
    source: 'Open Event Data Alliance, https://github.com/openeventdata/PLOVER',
  },
  cf: {
    name: 'CF',
    version: '1989–2020',
    source:
      'Clayton et al. 2022, Introducing the ETH/PRIO Civil Conflict Ceasefire Dataset, doi:10.1177/00220027221129195',
  },
  pax: {
    name: 'PA-X',
    version: 'names and labels of variables as in public uses of its data, version 6 to 8',
    source: 'Bell, Badanjak et al., PA-X Codebook, https://pax.peaceagreements.org',
  },
  mend: {
    name: 'MEND',
    version: 'V1, 2025',
    source: 'Peter, Badanjak, D’Amico, Houghton, Mediation Event and Negotiators Database, doi:10.7910/DVN/PYRHS6',
  },
} as const
export type Scheme = keyof typeof SCHEMES

/** What the schemes call one of our codes; `null` where a scheme has nothing that covers it. */
export type Counterparts = Readonly<Record<Scheme, string | null>>

/** A row: what is named is given, the rest is null. */
const row = (some: Partial<Counterparts> = {}): Counterparts => ({
  cameo: null,
  plover: null,
  cf: null,
  pax: null,
  mend: null,
  ...some,
})

/** A row whose PLOVER event is the one that CAMEO's code becomes. */
const event = (cameo: keyof typeof PLOVER_OF, some: Partial<Counterparts> = {}): Counterparts =>
  row({ cameo, plover: PLOVER_OF[cameo], ...some })

/**
 * What PLOVER makes of the codes of CAMEO that are used here: `EVENT mode context`, `-` for none.
 *
 * Source: CAMEO2PLOVER-2021.txt. CAMEO's comments (01) and appeals (02) are not coded in PLOVER, and stand here as null.
 */
export const PLOVER_OF = {
  '010': null,
  '026': null,
  '030': 'AGREE - diplomatic',
  '0311': 'AGREE - economic',
  '0312': 'AGREE - military',
  '032': 'AGREE - diplomatic',
  '0333': 'AGREE - diplomatic',
  '034': 'AGREE - political_institutions',
  '0344': 'AGREE - political_institutions',
  '0353': 'AGREE - rights_freedoms',
  '0355': 'AGREE - diplomatic',
  '0356': 'AGREE - military',
  '036': 'AGREE - diplomatic',
  '040': 'CONSULT - -',
  '041': 'CONSULT phone -',
  '042': 'CONSULT visit -',
  '043': 'CONSULT host -',
  '045': 'CONSULT - diplomatic',
  '046': 'CONSULT - diplomatic',
  '050': 'SUPPORT - diplomatic',
  '051': 'SUPPORT - diplomatic',
  '057': 'SUPPORT - diplomatic',
  '061': 'COOPERATE - economic',
  '062': 'COOPERATE - military',
  '073': 'AID - humanitarian',
  '083': 'CONCEDE - political_institutions',
  '0834': 'CONCEDE - political_institutions',
  '0841': 'RETREAT release legal',
  '0862': 'RETREAT access diplomatic',
  '087': 'RETREAT disarm military',
  '0871': 'RETREAT ceasefire military',
  '0873': 'RETREAT disarm military',
  '0874': 'RETREAT disarm military',
  '100': 'DEMAND - -',
  '1011': 'DEMAND assist economic',
  '1012': 'DEMAND assist military',
  '102': 'DEMAND assist diplomatic',
  '1033': 'DEMAND assist humanitarian',
  '104': 'DEMAND change political_institutions',
  '1044': 'DEMAND change political_institutions',
  '1053': 'DEMAND yield legal',
  '1055': 'DEMAND yield diplomatic',
  '1056': 'DEMAND yield military',
  '106': 'DEMAND meet diplomatic',
  '111': 'ACCUSE disapprove -',
  '112': 'ACCUSE disapprove -',
  '120': 'REJECT - -',
  '1211': 'REJECT assist economic',
  '1212': 'REJECT assist military',
  '1223': 'REJECT assist humanitarian',
  '123': 'REJECT change political_institutions',
  '1234': 'REJECT change political_institutions',
  '1243': 'REJECT yield legal',
  '1245': 'REJECT yield diplomatic',
  '1246': 'REJECT yield military',
  '125': 'REJECT meet diplomatic',
  '130': 'THREATEN - -',
  '161': 'SANCTION withdraw diplomatic',
  '1623': 'SANCTION discontinue humanitarian',
  '1662': 'SANCTION expel diplomatic',
  '164': 'SANCTION withdraw diplomatic',
  '190': 'ASSAULT - military',
  '196': 'ASSAULT - legal; military',
} as const
type Cameo = keyof typeof PLOVER_OF

/** The closed vocabularies that the crosswalk covers, by the field of a reading that each fills. */
export interface Crosswalk {
  readonly 'actors[].kind': Readonly<Record<ActorKind, Counterparts>>
  readonly 'places[].kind': Readonly<Record<PlaceKind, Counterparts>>
  readonly 'report.paragraphs[].role': Readonly<Record<ParagraphRole, Counterparts>>
  readonly 'times[].type': Readonly<Record<TimeType, Counterparts>>
  readonly 'statements[].manner': Readonly<Record<Manner, Counterparts>>
  readonly 'statements[].act': Readonly<Record<Act, Counterparts>>
  readonly topics: Readonly<Record<Topic, Counterparts>>
  readonly 'measures[].stage': Readonly<Record<MeasureStage, Counterparts>>
  readonly 'meetings[].kind': Readonly<Record<MeetingKind, Counterparts>>
  readonly 'meetings[].level': Readonly<Record<Level, Counterparts>>
  readonly 'meetings[].status': Readonly<Record<MeetingStatus, Counterparts>>
  readonly 'meetings[].participants[].role': Readonly<Record<ParticipantRole, Counterparts>>
  readonly 'measures[].parties[].part': Readonly<Record<MeasurePart, Counterparts>>
}

/**
 * Every code beside its counterparts.
 *
 * Holds: a counterpart covers all that our code covers. One that is narrower, or that says more than the report does, is not
 * given: `siege` is laying and lifting, CAMEO's 0872 only the lifting. `prisoners` has PA-X's release of prisoners, which is what a
 * measure of that kind is, though as a topic it takes in arrests. MEND's word for an encounter holds where a third party
 * takes part in it, CF's where the measure is a ceasefire.
 */
export const CROSSWALK: Crosswalk = {
  'actors[].kind': {
    person: row({ mend: 'individual' }),
    state: row({ cameo: 'country code (ISO 3166-1 alpha-3)', plover: 'country code (ISO 3166-1 alpha-3)' }),
    organisation: row(),
    group: row(),
    office: row(),
    document: row(),
    anonymous: row(),
    outlet: row({ cameo: 'MED', plover: 'JRN' }),
    agency: row({ cameo: 'MED', plover: 'JRN' }),
  },
  'places[].kind': {
    city: row({ plover: 'event_loc', mend: 'location' }),
    country: row({ plover: 'event_loc', mend: 'location' }),
    region: row({ plover: 'event_loc', mend: 'location' }),
    site: row({ plover: 'event_loc', mend: 'location' }),
  },
  'report.paragraphs[].role': { headline: row(), body: row(), credit: row(), boilerplate: row() },
  'times[].type': { DATE: row(), TIME: row(), DURATION: row(), SET: row() },
  'statements[].manner': { direct: row(), indirect: row(), mixed: row() },
  'statements[].act': {
    say: event('010'),
    announce: event('010'),
    affirm: event('010'),
    add: event('010'),
    explain: event('010'),
    deny: event('010'),
    accuse: event('112'),
    demand: event('100'),
    warn: row(),
    threaten: event('130'),
    welcome: event('051'),
    condemn: event('111'),
    promise: event('030'),
    accept: event('030'),
    reject: event('120'),
    expect: event('010'),
    ask: row(),
  },
  topics: {
    ceasefire: row({ plover: 'context military', cf: 'ceasefire', pax: 'Ce' }),
    'civilians-evacuation': row({ plover: 'context humanitarian' }),
    'fighters-withdrawal': row({ plover: 'context military' }),
    'humanitarian-aid': row({ plover: 'context humanitarian', pax: 'DevHum' }),
    siege: row({ plover: 'context military' }),
    prisoners: row({ plover: 'context legal', pax: 'TjPrire' }),
    disarmament: row({ plover: 'context military', pax: 'SsrDdr' }),
    'safe-zone': row(),
    monitoring: row(),
    troops: row({ plover: 'context military' }),
    negotiations: row({ plover: 'context diplomatic' }),
    'political-transition': row({ plover: 'context political_institutions' }),
    'unity-government': row({ plover: 'context political_institutions', pax: 'Polps' }),
    elections: row({ plover: 'context election', pax: 'Ele' }),
    constitution: row({ plover: 'context political_institutions', pax: 'Cons' }),
    sanctions: row(),
    nuclear: row(),
    territory: row({ plover: 'context resource' }),
    refugees: row({ plover: 'context migration', pax: 'GRef' }),
    accountability: row({ plover: 'context legal', pax: 'TjCou, TjMech' }),
    reconstruction: row({ plover: 'context economic', pax: 'DevInfra' }),
    relations: row({ plover: 'context diplomatic' }),
    'counter-terrorism': row({ plover: 'context terrorism', pax: 'Terr' }),
    'military-action': row({ plover: 'context military' }),
    'security-cooperation': row({ plover: 'context military' }),
    economy: row({ plover: 'context economic' }),
  },
  'measures[].stage': {
    'called-for': row({ plover: 'DEMAND' }),
    proposed: row({ plover: 'AGREE' }),
    discussed: event('046'),
    agreed: row({ plover: 'AGREE', cf: 'arrangement', pax: 'Agt' }),
    'in-force': row({ cf: 'start date' }),
    'carried-out': row(),
    extended: row(),
    violated: row(),
    suspended: row(),
    collapsed: row({ cf: 'end date' }),
    rejected: event('120'),
  },
  'meetings[].kind': {
    meeting: event('040', { mend: 'mediation event' }),
    talks: event('046', { mend: 'mediation event' }),
    call: event('041', { mend: 'mediation event' }),
    summit: event('040', { mend: 'mediation event' }),
    conference: event('040', { mend: 'mediation event' }),
    visit: event('042', { mend: 'mediation event' }),
    session: event('040'),
    signing: event('057', { pax: 'Dat' }),
  },
  'meetings[].level': {
    leaders: row(),
    ministerial: row(),
    envoys: row(),
    technical: row(),
    unspecified: row(),
  },
  'meetings[].status': {
    proposed: event('026', { plover: 'context hypothetical' }),
    planned: event('036'),
    'under-way': row(),
    held: row(),
    postponed: row(),
    cancelled: event('161'),
    denied: row({ plover: 'context negation' }),
  },
  'meetings[].participants[].role': {
    party: row({ cameo: 'source', plover: 'source' }),
    host: event('043'),
    mediator: event('045', { mend: 'third party' }),
    observer: row(),
  },
  'measures[].parties[].part': {
    by: row({ cameo: 'source', plover: 'source', cf: 'actor', pax: 'Part' }),
    to: row({ cameo: 'target', plover: 'recipient' }),
    guarantor: row(),
    mediator: event('045', { mend: 'third party' }),
    beneficiary: row(),
  },
}

/** The courses that a measure's stages can take, as event schemes tell them apart. */
export const COURSES = ['demanded', 'promised', 'done', 'refused', 'broken', 'stopped'] as const
export type Course = (typeof COURSES)[number]

/** Which course each stage is; null for `discussed`, which is an event of its own whatever is discussed. */
export const COURSE_OF: Readonly<Record<MeasureStage, Course | null>> = {
  'called-for': 'demanded',
  proposed: 'promised',
  discussed: null,
  agreed: 'promised',
  'in-force': 'done',
  'carried-out': 'done',
  extended: 'done',
  violated: 'broken',
  suspended: 'stopped',
  collapsed: 'stopped',
  rejected: 'refused',
}

/** CAMEO codes for a kind of measure, course by course. */
export type MeasureEvents = Readonly<Record<Course, Cameo | null>>

const courses = (some: Partial<MeasureEvents> = {}): MeasureEvents => ({
  demanded: null,
  promised: null,
  done: null,
  refused: null,
  broken: null,
  stopped: null,
  ...some,
})

/** De-escalation in CAMEO: one code each for demanding, promising and refusing it, whatever it consists of. */
const deescalation = { demanded: '1056', promised: '0356', refused: '1246' } as const
const reform = { demanded: '104', promised: '034', done: '083', refused: '123' } as const

/** The event that each kind of measure is at each course: our kind is CAMEO's object, our stage its verb. */
export const MEASURE_EVENTS: Readonly<Record<Topic, MeasureEvents>> = {
  ceasefire: courses({ ...deescalation, done: '0871', broken: '196' }),
  'civilians-evacuation': courses(),
  'fighters-withdrawal': courses({ ...deescalation, done: '0874' }),
  'humanitarian-aid': courses({ demanded: '1033', promised: '0333', done: '073', refused: '1223', stopped: '1623' }),
  siege: courses(),
  prisoners: courses({ demanded: '1053', promised: '0353', done: '0841', refused: '1243' }),
  disarmament: courses({ ...deescalation, done: '0873' }),
  'safe-zone': courses(),
  monitoring: courses({ demanded: '1055', promised: '0355', done: '0862', refused: '1245', stopped: '1662' }),
  troops: courses(),
  negotiations: courses({ demanded: '106', promised: '036', done: '046', refused: '125', stopped: '164' }),
  'political-transition': courses(reform),
  'unity-government': courses(reform),
  elections: courses(reform),
  constitution: courses({ demanded: '1044', promised: '0344', done: '0834', refused: '1234' }),
  sanctions: courses(),
  nuclear: courses(),
  territory: courses(),
  refugees: courses(),
  accountability: courses(),
  reconstruction: courses(),
  relations: courses({ demanded: '102', promised: '032', done: '050', stopped: '161' }),
  'counter-terrorism': courses(),
  'military-action': courses({ done: '190', stopped: '087' }),
  'security-cooperation': courses({ demanded: '1012', promised: '0312', done: '062', refused: '1212' }),
  economy: courses({ demanded: '1011', promised: '0311', done: '061', refused: '1211' }),
}

/** What a measure is as an event: its CAMEO code and PLOVER event, null where its kind and stage make none. */
export function measureEvent(
  kind: Topic,
  stage: MeasureStage,
): { readonly cameo: string | null; readonly plover: string | null } {
  const course = COURSE_OF[stage]
  const cameo: Cameo | null = course === null ? '046' : MEASURE_EVENTS[kind][course]
  return { cameo, plover: cameo === null ? null : PLOVER_OF[cameo] }
}
