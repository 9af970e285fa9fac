import type { Level } from '@isnad/record'
import { foldArabic } from '../orthography.js'

/**
 * What a title becomes by what follows its head: raʾīs al-wuzarāʾ, "prime minister".
 *
 * Shape: office of the head in `TITLES`, office and rank of the whole, then the words after the head. The last word is known with
 * and without its article: raʾīs al-wuzarāʾ, raʾīs wuzarāʾ Turkiyā.
 */
export const COMPOSED_TITLES: readonly (readonly [head: string, office: string, level: Level, tail: string])[] = [
  ['head', 'prime-minister', 'leaders', 'الوزراء'],
  ['head', 'prime-minister', 'leaders', 'الحكومة'],
  ['head', 'prime-minister', 'leaders', 'مجلس الوزراء'],
  ['head', 'prime-minister', 'leaders', 'الوزارة'],
  ['head', 'president', 'leaders', 'الجمهورية'],
  ['head', 'president', 'leaders', 'الدولة'],
  ['head', 'president', 'leaders', 'السلطة'],
  ['head', 'president', 'leaders', 'السلطة الفلسطينية'],
  ['head', 'president', 'leaders', 'الاتحاد السويسري'],
  ['head', 'president', 'leaders', 'مجلس الرئاسة'],
  ['head', 'president', 'leaders', 'المجلس الرئاسي'],
  ['head', 'president', 'leaders', 'مجلس القيادة الرئاسي'],
  ['head', 'president', 'leaders', 'مجلس السيادة'],
  ['head', 'president', 'leaders', 'الإقليم'],
  ['head', 'president', 'leaders', 'إقليم كردستان'],
  ['head', 'speaker', 'unspecified', 'البرلمان'],
  ['head', 'speaker', 'unspecified', 'مجلس النواب'],
  ['head', 'speaker', 'unspecified', 'مجلس الشعب'],
  ['head', 'speaker', 'unspecified', 'مجلس الشورى'],
  ['head', 'speaker', 'unspecified', 'مجلس الأمة'],
  ['head', 'speaker', 'unspecified', 'مجلس الشيوخ'],
  ['head', 'speaker', 'unspecified', 'مجلس الأعيان'],
  ['head', 'speaker', 'unspecified', 'مجلس المستشارين'],
  ['head', 'speaker', 'unspecified', 'مجلس العموم'],
  ['head', 'speaker', 'unspecified', 'مجلس الدوما'],
  ['head', 'speaker', 'unspecified', 'الدوما'],
  ['head', 'speaker', 'unspecified', 'الكنيست'],
  ['head', 'speaker', 'unspecified', 'الجمعية الوطنية'],
  ['head', 'speaker', 'unspecified', 'المجلس الوطني'],
  ['head', 'speaker', 'unspecified', 'المؤتمر الوطني'],
  ['head', 'chief-of-staff', 'technical', 'الأركان'],
  ['head', 'chief-of-staff', 'technical', 'هيئة الأركان'],
  ['head', 'chief-of-staff', 'technical', 'هيئة الأركان المشتركة'],
  ['head', 'chief-of-staff', 'technical', 'أركان الجيش'],
  ['head', 'intelligence-chief', 'technical', 'الاستخبارات'],
  ['head', 'intelligence-chief', 'technical', 'المخابرات'],
  ['head', 'intelligence-chief', 'technical', 'جهاز الاستخبارات'],
  ['head', 'intelligence-chief', 'technical', 'جهاز المخابرات'],
  ['head', 'intelligence-chief', 'technical', 'الموساد'],
  ['head', 'intelligence-chief', 'technical', 'الشاباك'],
  ['head', 'head-of-delegation', 'envoys', 'الوفد'],
  ['head', 'head-of-delegation', 'envoys', 'الوفد المفاوض'],
  ['head', 'head-of-delegation', 'envoys', 'الفريق المفاوض'],
  ['head', 'head-of-mission', 'envoys', 'البعثة'],
  ['head', 'head-of-mission', 'technical', 'فريق المراقبين'],
  ['head', 'chief-of-cabinet', 'unspecified', 'الديوان'],
  ['head', 'chief-of-cabinet', 'unspecified', 'ديوان الرئاسة'],
  ['head', 'mayor', 'unspecified', 'البلدية'],
  ['head', 'council-president', 'unspecified', 'مجلس الأمن'],
  ['head', 'council-president', 'leaders', 'المجلس الأوروبي'],
  ['head', 'commission-president', 'leaders', 'المفوضية الأوروبية'],
  ['head', 'commission-president', 'leaders', 'المفوضية'],
  ['head', 'politburo-chief', 'unspecified', 'المكتب السياسي'],
  ['head', 'party-leader', 'unspecified', 'الحزب'],
  ['head', 'party-leader', 'unspecified', 'الحركة'],
  ['head', 'coalition-leader', 'unspecified', 'الائتلاف'],
  ['head', 'coalition-leader', 'unspecified', 'الائتلاف الوطني'],
  ['head', 'coalition-leader', 'unspecified', 'التحالف'],
  ['head', 'committee-chairman', 'unspecified', 'اللجنة'],
  ['head', 'chairman', 'unspecified', 'مجلس الإدارة'],
  ['head', 'chairman', 'unspecified', 'الهيئة'],
  ['head', 'chairman', 'unspecified', 'المجلس'],
  ['head', 'chairman', 'unspecified', 'الاتحاد'],
  ['head', 'chairman', 'unspecified', 'الجمعية'],
  ['head', 'chairman', 'unspecified', 'المنظمة'],
  ['head', 'chairman', 'unspecified', 'الشركة'],
  ['head', 'director', 'technical', 'المركز'],
  ['head', 'director', 'technical', 'المعهد'],
  ['head', 'director', 'technical', 'الجامعة'],
  ['head', 'judge', 'technical', 'المحكمة'],
  ['head', 'judge', 'technical', 'مجلس القضاء'],
  ['head', 'prosecutor', 'unspecified', 'النيابة'],
  ['head', 'police-chief', 'technical', 'الشرطة'],
  ['head', 'editor', 'unspecified', 'التحرير'],
  ['head', 'negotiator', 'envoys', 'المفاوضين'],
  ['heir', 'crown-prince', 'leaders', 'العهد'],
  ['heir', 'deputy-crown-prince', 'leaders', 'ولي العهد'],
  ['heir', 'supreme-leader', 'leaders', 'الفقيه'],
  ['emir', 'governor', 'unspecified', 'المنطقة'],
  ['emir', 'militia-leader', 'unspecified', 'الجماعة'],
  ['emir', 'militia-leader', 'unspecified', 'التنظيم'],
  ['first-lady', 'first-lady', 'unspecified', 'الأولى'],
  ['secretary', 'secretary-general', 'unspecified', 'العام'],
  ['secretary', 'secretary', 'unspecified', 'الأول'],
  ['trustee', 'secretary-general', 'leaders', 'العام'],
  ['trustee', 'party-secretary', 'unspecified', 'السر'],
  ['trustee', 'mayor', 'unspecified', 'المدينة'],
  ['trustee', 'mayor', 'unspecified', 'العاصمة'],
  ['deputy', 'vice-president', 'leaders', 'الرئيس'],
  ['deputy', 'vice-president', 'leaders', 'رئيس الجمهورية'],
  ['deputy', 'deputy-prime-minister', 'leaders', 'رئيس الوزراء'],
  ['deputy', 'deputy-prime-minister', 'leaders', 'رئيس الحكومة'],
  ['deputy', 'deputy-prime-minister', 'leaders', 'رئيس مجلس الوزراء'],
  ['deputy', 'deputy-crown-prince', 'leaders', 'ولي العهد'],
  ['deputy', 'deputy-minister', 'ministerial', 'الوزير'],
  ['deputy', 'deputy-secretary-general', 'envoys', 'الأمين العام'],
  ['deputy', 'prosecutor', 'unspecified', 'العام'],
  ['assistant', 'assistant-minister', 'envoys', 'الوزير'],
  ['assistant', 'assistant-secretary-general', 'envoys', 'الأمين العام'],
  ['undersecretary', 'undersecretary', 'envoys', 'الوزارة'],
  ['undersecretary', 'undersecretary-general', 'envoys', 'الأمين العام'],
  ['undersecretary', 'prosecutor', 'unspecified', 'النيابة'],
  ['minister', 'minister-of-state', 'ministerial', 'الدولة'],
  ['minister', 'minister-of-state', 'ministerial', 'الدولة للشؤون الخارجية'],
  ['ruler', 'governor', 'unspecified', 'البنك المركزي'],
  ['ruler', 'governor', 'unspecified', 'المصرف المركزي'],
  ['ruler', 'governor', 'unspecified', 'الولاية'],
  ['governor', 'central-bank-governor', 'unspecified', 'البنك المركزي'],
  ['chief', 'chief-negotiator', 'envoys', 'المفاوضين'],
  ['chief', 'chief-adviser', 'envoys', 'المستشارين'],
  ['chief', 'chief-adviser', 'envoys', 'مستشاري'],
  ['chief', 'chief-of-cabinet', 'unspecified', 'الموظفين'],
  ['chief', 'chief-of-cabinet', 'unspecified', 'موظفي'],
  ['chief', 'chief-of-observers', 'technical', 'المراقبين'],
  ['chief', 'chief-inspector', 'technical', 'المفتشين'],
  ['chief', 'chief-economist', 'unspecified', 'الاقتصاديين'],
  ['charge-d-affaires', 'charge-d-affaires', 'envoys', 'بالأعمال'],
  ['charge-d-affaires', 'charge-d-affaires', 'envoys', 'بأعمال السفارة'],
  ['director', 'director-general', 'technical', 'العام'],
  ['director', 'chief-of-cabinet', 'unspecified', 'المكتب'],
  ['director', 'intelligence-chief', 'technical', 'المخابرات'],
  ['director', 'intelligence-chief', 'technical', 'الاستخبارات'],
  ['director', 'police-chief', 'technical', 'الأمن'],
  ['prosecutor', 'prosecutor', 'unspecified', 'العام'],
  ['commander', 'commander-in-chief', 'technical', 'العام'],
  ['commander', 'commander-in-chief', 'technical', 'الأعلى'],
  ['commander', 'commander', 'technical', 'الجيش'],
  ['commander', 'commander', 'technical', 'القوات'],
  ['commander', 'police-chief', 'technical', 'الشرطة'],
  ['commander', 'commander', 'technical', 'الأركان'],
  ['observer', 'comptroller', 'unspecified', 'العام'],
  ['coordinator', 'coordinator', 'technical', 'العام'],
  ['coordinator', 'foreign-policy-chief', 'ministerial', 'السياسة الخارجية'],
  ['official', 'foreign-policy-chief', 'ministerial', 'السياسة الخارجية'],
  ['official', 'foreign-policy-chief', 'ministerial', 'الشؤون الخارجية'],
  ['official', 'foreign-policy-chief', 'ministerial', 'العلاقات الخارجية'],
  ['commissioner', 'foreign-policy-chief', 'ministerial', 'السياسة الخارجية'],
  ['commissioner', 'foreign-policy-chief', 'ministerial', 'الشؤون الخارجية'],
  ['commissioner', 'high-commissioner', 'envoys', 'السامي'],
  ['commissioner', 'high-commissioner', 'envoys', 'السامية'],
  ['commissioner', 'commissioner-general', 'envoys', 'العام'],
  ['representative', 'foreign-policy-chief', 'ministerial', 'السياسة الخارجية'],
  ['representative', 'high-representative', 'ministerial', 'الأعلى'],
  ['representative', 'high-representative', 'ministerial', 'العليا'],
  ['representative', 'high-representative', 'ministerial', 'السامي'],
  ['representative', 'envoy', 'envoys', 'الخاص'],
  ['representative', 'envoy', 'envoys', 'الخاصة'],
  ['delegate', 'permanent-delegate', 'envoys', 'الدائم'],
  ['delegate', 'permanent-delegate', 'envoys', 'الدائمة'],
  ['supreme-leader', 'supreme-leader', 'leaders', 'الأعلى'],
  ['supreme-leader', 'supreme-leader', 'leaders', 'الثورة'],
  ['supreme-leader', 'party-leader', 'unspecified', 'العام'],
  ['sheikh', 'grand-sheikh', 'unspecified', 'الأزهر'],
  ['sheikh', 'tribal-leader', 'unspecified', 'القبيلة'],
  ['sheikh', 'tribal-leader', 'unspecified', 'العشيرة'],
  ['sheikh', 'tribal-leader', 'unspecified', 'القبائل'],
  ['sheikh', 'tribal-leader', 'unspecified', 'العشائر'],
  ['leader', 'opposition-leader', 'unspecified', 'المعارضة'],
  ['leader', 'militia-leader', 'unspecified', 'الجماعة'],
  ['leader', 'militia-leader', 'unspecified', 'التنظيم'],
  ['leader', 'party-leader', 'unspecified', 'الحزب'],
  ['leader', 'party-leader', 'unspecified', 'الحركة'],
  ['leader', 'tribal-leader', 'unspecified', 'القبائل'],
  ['leader', 'tribal-leader', 'unspecified', 'العشائر'],
  ['pope', 'pope', 'leaders', 'الفاتيكان'],
  ['judge', 'judge', 'technical', 'القضاة'],
  ['judge', 'judge', 'technical', 'التحقيق'],
  ['member', 'lawmaker', 'unspecified', 'البرلمان'],
  ['member', 'lawmaker', 'unspecified', 'مجلس النواب'],
  ['member', 'lawmaker', 'unspecified', 'مجلس الشيوخ'],
  ['member', 'lawmaker', 'unspecified', 'الكونغرس'],
  ['member', 'lawmaker', 'unspecified', 'الكنيست'],
  ['member', 'lawmaker', 'unspecified', 'مجلس الشعب'],
  ['member', 'lawmaker', 'unspecified', 'مجلس الشورى'],
  ['member', 'politburo-member', 'unspecified', 'المكتب السياسي'],
  ['member', 'delegate', 'envoys', 'الوفد'],
]

/** A title read to the end of its tail; `to` is the token index after it. */
export interface ComposedTitle {
  readonly office: string
  readonly level: Level
  readonly to: number
}

interface Tail {
  readonly tokens: readonly string[]
  readonly office: string
  readonly level: Level
}

function buildTails(): Map<string, Map<string, Tail[]>> {
  const heads = new Map<string, Map<string, Tail[]>>()
  for (const [head, office, level, written] of COMPOSED_TITLES) {
    const tokens = foldArabic(written).split(' ')
    const last = tokens.at(-1) as string
    const bare = last.startsWith('ال') && last.length > 4 ? [...tokens.slice(0, -1), last.slice(2)] : tokens
    const tails = heads.get(head) ?? new Map<string, Tail[]>()
    heads.set(head, tails)
    for (const variant of bare === tokens ? [tokens] : [tokens, bare]) {
      const first = variant[0] as string
      const list = tails.get(first) ?? []
      tails.set(first, list)
      list.push({ tokens: variant, office, level })
    }
  }
  for (const tails of heads.values())
    for (const list of tails.values()) list.sort((a, b) => b.tokens.length - a.tokens.length)
  return heads
}

const TAILS = buildTails()

/**
 * What the title whose head has the office `head` is, by the folded tokens from `at` on; the longest tail wins.
 *
 * Shape: null when none of the known tails begins at `at`: the head's own office stands, or its office alone.
 */
export function composedTitle(head: string, forms: readonly string[], at: number, end: number): ComposedTitle | null {
  const tails = at < end ? TAILS.get(head)?.get(forms[at] as string) : undefined
  if (tails === undefined) return null
  for (const { tokens, office, level } of tails) {
    if (at + tokens.length <= end && tokens.every((token, i) => token === forms[at + i]))
      return { office, level, to: at + tokens.length }
  }
  return null
}
