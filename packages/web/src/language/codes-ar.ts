import { CODE_WORDS } from '@isnad/record'
import type { codesEn } from './codes-en.js'

type InArabic = { readonly [F in keyof typeof codesEn]: { readonly [C in keyof (typeof codesEn)[F]]: string } }

/** Every code in Arabic, by family, in the words of the codebook. */
export const codesAr: InArabic = {
  ...CODE_WORDS.ar,
  occasion: {
    reception: 'حفل استقبال',
    session: 'جلسة',
    'press-conference': 'مؤتمر صحافي',
    statement: 'بيان',
    letter: 'رسالة',
    cable: 'برقية',
    speech: 'كلمة',
    post: 'منشور',
    interview: 'مقابلة',
    recording: 'تسجيل',
    article: 'مقال',
    report: 'تقرير',
  },
  field: {
    date: 'اليوم',
    place: 'المكان',
    participants: 'المشاركون',
    status: 'الحال',
    quantity: 'العدد',
    speaker: 'القائل',
    wording: 'اللفظ',
    kind: 'النوع',
    level: 'المستوى',
    host: 'المضيف',
    topics: 'المواضيع',
  },
  lineage: {
    copy: 'نسخة من',
    excerpt: 'مقتطف من',
    rewrite: 'إعادة صياغة لـ',
    'quotes-the-same': 'ينقل الكلام نفسه الذي في',
  },
  variable: {
    'statement.act': 'الأقوال: ماذا يفعل القائل',
    'statement.manner': 'الأقوال: بالنص أم بالمعنى',
    'statement.speaker': 'الأقوال: من القائل',
    'meeting.kind': 'اللقاءات: النوع',
    'meeting.level': 'اللقاءات: المستوى',
    'meeting.status': 'اللقاءات: الحال',
    'measure.kind': 'البنود: النوع',
    'measure.stage': 'البنود: المرحلة',
  },
  entry: { utterance: 'قول', event: 'لقاء', lifeline: 'سيرة بند', track: 'مسار' },
  decision: { accept: 'قُبل', reject: 'رُفض', merge: 'جُمع', split: 'فُصل', correct: 'صُحح', rename: 'سُمّي' },
}
