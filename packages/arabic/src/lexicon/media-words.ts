import type { Lexicon } from '../lexicon.js'
import type { Medium } from '../word.js'

/** What publications, broadcasters and places on the net are called. */
export const MEDIA: readonly (readonly [type: Medium['type'], forms: string])[] = [
  ['agency', 'وكالة وكالات وكالتا وكالتي'],
  ['paper', 'صحيفة صحف صحيفتا صحيفتي صحيفتان صحيفتين'],
  ['paper', 'جريدة جرائد جريدتا جريدتي'],
  ['paper', 'مجلة مجلات مجلتا مجلتي'],
  ['paper', 'أسبوعية يومية دورية ملحق'],
  ['channel', 'قناة قنوات قناتا قناتي قناتان قناتين'],
  ['channel', 'تلفزيون تلفزيونات تلفزيوني تليفزيون تلفاز تلفزة'],
  ['channel', 'فضائية فضائيات محطة محطات برنامج'],
  ['radio', 'إذاعة إذاعات إذاعتا إذاعتي راديو'],
  ['site', 'موقع مواقع موقعي موقعا بوابة مدونة صفحة صفحات'],
  ['site', 'شبكة شبكات مؤسسة'],
  ['social', 'حساب حسابات حسابي حسابا تويتر توتير فيسبوك فايسبوك فيس يوتيوب تلغرام تلجرام تيليغرام تليغرام تيليجرام'],
  ['social', 'إنستغرام إنستجرام إنستاغرام واتساب واتس سناب تيك لينكد إكس'],
]

/** Phrases for the social networks as one speaker or place of publication. */
export const SOCIAL_PHRASES: readonly string[] = [
  'مواقع التواصل الاجتماعي',
  'موقع التواصل الاجتماعي',
  'وسائل التواصل الاجتماعي',
  'شبكات التواصل الاجتماعي',
  'منصات التواصل الاجتماعي',
  'منصات التواصل',
  'مواقع التواصل',
  'وسائل التواصل',
  'شبكات التواصل',
]

/** Adds the words for media. */
export function addMedia(lexicon: Lexicon): void {
  for (const [type, forms] of MEDIA) for (const form of forms.split(' ')) lexicon.addWord('medium', form, { type })
}
