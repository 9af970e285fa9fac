import { CODE_WORDS } from '@isnad/record'
import type { Labels } from './labels.js'

export const ARABIC: Labels = {
  ...CODE_WORDS.ar,
  direction: 'rtl',
  arrow: '←',
  comma: '، ',
  quotes: ['«', '»'],
  saidTitle: 'من قال ماذا',
  metTitle: 'من يلتقي من',
  tableTitle: 'ما على الطاولة',
  oddTitle: 'ما يستوقف في الصفحة',
  none: 'لا شيء',
  published: 'نُشر في',
  unknownDay: 'يوم النشر غير معروف، فتبقى «أمس» وأمثالها بلا تاريخ',
  outlet: 'الناشر',
  credits: 'منسوب إلى',
  dateline: 'كُتب في',
  language: 'اللغة',
  onlyArabic: 'لا يُقرأ بعمق سوى العربية',
  unknownSpeaker: 'القائل غير مذكور',
  told: 'ورد في',
  beside: 'بالتوازي مع',
  host: 'المضيف',
  denied: 'منفي',
  basis: { given: 'كما أُعطي', stated: 'كما في الصفحة', inferred: 'استُنتج من الصفحة', unknown: 'غير معروف' },
}
