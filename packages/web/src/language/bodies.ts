/** Bodies and groups that codes of parties name, besides states. */
const BODIES: Readonly<Record<string, readonly [en: string, ar: string]>> = {
  UN: ['United Nations', 'الأمم المتحدة'],
  UNSC: ['UN Security Council', 'مجلس الأمن'],
  EU: ['European Union', 'الاتحاد الأوروبي'],
  GCC: ['Gulf Cooperation Council', 'مجلس التعاون الخليجي'],
  'ARAB-LEAGUE': ['Arab League', 'جامعة الدول العربية'],
  NATO: ['NATO', 'حلف شمال الأطلسي'],
  AU: ['African Union', 'الاتحاد الأفريقي'],
  OIC: ['Organisation of Islamic Cooperation', 'منظمة التعاون الإسلامي'],
  IAEA: ['Atomic Energy Agency', 'الوكالة الدولية للطاقة الذرية'],
  ICRC: ['Red Cross', 'اللجنة الدولية للصليب الأحمر'],
  'syrian-opposition': ['Syrian opposition', 'المعارضة السورية'],
  hezbollah: ['Hezbollah', 'حزب الله'],
  hamas: ['Hamas', 'حماس'],
  fatah: ['Fatah', 'فتح'],
  houthis: ['Houthis', 'الحوثيون'],
  'islamic-state': ['Islamic State', 'تنظيم الدولة'],
}

/** The name of a body or a group by its code, where there is one; `AU` is the African Union here, as in the codebook. */
export function bodyName(code: string, language: 'ar' | 'en'): string | null {
  const names = BODIES[code]
  return names === undefined ? null : names[language === 'ar' ? 1 : 0]
}
