import { type Reading, type Span, spanOf } from '@isnad/record'

const TEXT = [
  'محادثات في عمّان لبحث هدنة في الوادي',
  'قال المتحدث باسم الخارجية سالم الحداد، أمس الجمعة، بحسب ما نقلت وكالة الضفاف، إن «الهدنة تبدأ مع وصول أول قافلة إلى الوادي ولا تنتهي إلا باتفاق مكتوب بين الطرفين»',
  'وطالب مصدر بإدخال ٤٠ شاحنة',
  'وطالب مصدر بإدخال ٤٠ شاحنة',
].join('\n')

const find = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)

const paragraphs = (): Reading['report']['paragraphs'] => {
  let start = 0
  return TEXT.split('\n').map((words, index) => {
    const span = spanOf(TEXT, start, start + words.length)
    start += words.length + 1
    return { span, role: index === 0 ? 'headline' : 'body', repeats: index === 3 ? 2 : null }
  })
}

/** A reading with one of everything, of a report written for it. */
export const sampleReading: Reading = {
  schema: 'isnad/reading@1',
  engine: { name: 'isnad', version: '0.1.0', pack: 'arabic@0.1.0' },
  report: {
    ref: null,
    id: '0'.repeat(64),
    outlet: 'a4',
    url: null,
    title: null,
    byline: null,
    dateline: null,
    published: { date: '2016-12-10', basis: 'given' },
    language: 'ar',
    credits: [{ actor: 'a3', span: find('وكالة الضفاف'), where: 'text' }],
    text: TEXT,
    paragraphs: paragraphs(),
    source: null,
  },
  actors: [
    {
      id: 'a1',
      kind: 'person',
      name: 'سالم الحداد',
      names: [],
      role: 'المتحدث باسم الخارجية',
      of: 'JO',
      mentions: [find('سالم الحداد')],
    },
    { id: 'a2', kind: 'anonymous', name: 'مصدر', names: [], role: null, of: null, mentions: [find('مصدر')] },
    {
      id: 'a3',
      kind: 'agency',
      name: 'وكالة الضفاف',
      names: [],
      role: null,
      of: null,
      mentions: [find('وكالة الضفاف')],
    },
    { id: 'a4', kind: 'outlet', name: 'صحيفة Delta اليومية', names: [], role: null, of: null, mentions: [] },
  ],
  places: [
    { id: 'p1', name: 'عمّان', country: 'JO', kind: 'city', at: [31.95, 35.93], mentions: [find('عمّان')] },
    { id: 'p2', name: 'الوادي', country: null, kind: 'region', at: null, mentions: [find('الوادي')] },
  ],
  times: [
    {
      id: 't1',
      span: find('أمس الجمعة'),
      type: 'DATE',
      value: '2016-12-09',
      relation: null,
      basis: 'published',
      check: 'agrees',
      rule: 'ar.date.yesterday',
    },
  ],
  statements: [
    {
      id: 's1',
      speaker: 'a1',
      speakerSpan: find('سالم الحداد'),
      cue: find('قال'),
      content: [find('الهدنة تبدأ مع وصول أول قافلة إلى الوادي ولا تنتهي إلا باتفاق مكتوب بين الطرفين')],
      manner: 'direct',
      act: 'say',
      via: ['a3'],
      chain: ['a1', 'a3', 'a4'],
      occasion: null,
      time: 't1',
      date: '2016-12-09',
      topics: ['ceasefire'],
      continues: null,
      rule: 'ar.statement.verb',
      confidence: 0.95,
    },
    {
      id: 's2',
      speaker: null,
      speakerSpan: null,
      cue: find('وطالب'),
      content: [find('بإدخال ٤٠ شاحنة')],
      manner: 'indirect',
      act: 'demand',
      via: [],
      chain: ['a4'],
      occasion: null,
      time: null,
      date: null,
      topics: [],
      continues: null,
      rule: 'ar.statement.verb',
      confidence: 0.5,
    },
  ],
  meetings: [
    {
      id: 'm1',
      kind: 'talks',
      level: 'ministerial',
      status: 'planned',
      participants: [
        { actor: 'a1', role: 'party', span: find('سالم الحداد') },
        { actor: 'a2', role: 'mediator', span: find('مصدر') },
      ],
      host: 'a1',
      place: 'p1',
      time: null,
      date: '2016-12-10',
      topics: ['ceasefire'],
      mentions: [find('محادثات')],
      toldBy: null,
      beside: ['m2'],
      rule: 'ar.meeting.noun',
      confidence: 0.8,
    },
  ],
  measures: [
    {
      id: 'x1',
      kind: 'humanitarian-aid',
      stage: 'called-for',
      parties: [{ actor: 'a2', part: 'by' }],
      place: 'p2',
      time: null,
      quantity: { value: 40, unit: 'trucks', span: find('٤٠ شاحنة') },
      span: find('إدخال ٤٠ شاحنة'),
      toldBy: 's2',
      negated: false,
      rule: 'ar.measure.noun',
      confidence: 0.7,
    },
  ],
  findings: [
    { rule: 'page.repeat', span: find('وطالب مصدر بإدخال ٤٠ شاحنة'), message: 'paragraph 4 repeats paragraph 3' },
  ],
}
