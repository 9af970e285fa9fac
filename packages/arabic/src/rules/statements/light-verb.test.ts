import { describe, expect, test } from 'vitest'
import { found, said, wanted } from '../../testing/found-statements.js'

describe('verbs that say something only with their noun', () => {
  test.each([
    ['demand indirect', 'وجهت {الأمم المتحدة} دعوة [[للأطراف الليبية للاجتماع في الصخيرات]].'],
    ['demand indirect', 'وجه {الرئيس الفرنسي} الدعوة إلى [[جميع الأطراف للمشاركة في الحوار]].'],
    ['demand indirect', 'ووجهت {الأمم المتحدة} في ختام مفاوضات استمرت شهورا الدعوة [[للأطراف للاجتماع في جنيف]].'],
    ['explain indirect', 'قدم {جون كيري} للمجلس عرضا عن [[آخر تطورات الوضع]].'],
    ['accuse indirect', 'وجه {الرئيس الفرنسي} اتهامات إلى [[إيران بالتدخل في شؤون بلاده]].'],
    ['warn indirect', 'وأطلقت {الأمم المتحدة} تحذيرا من [[مجاعة وشيكة في المدينة]].'],
    ['welcome indirect', 'ووجه {جون كيري} الشكر إلى [[روسيا على جهودها]].'],
  ])('%s: %s', (facts, tagged) => {
    expect(found(tagged, 'ar.statement.light-verb')).toEqual(wanted(tagged, facts))
  })

  test.each([
    ['an invitation', 'وجه الرئيس الفرنسي دعوة إلى نظيره لزيارة باريس.'],
    ['another verb between', 'وجه الجيش ضربته ثم استقبل القائد دعوة إلى الأطراف للمشاركة.'],
    ['only whom it is for', 'أطلق المدير تحذيرا للسكان.'],
    ['a thing handed over', 'قدم جون كيري هدية إلى نظيره.'],
    ['a blow', 'وجه الجيش ضربة إلى مواقع التنظيم.'],
    ['released', 'أطلق الجيش النار على المدينة.'],
    ['did not', 'لم يوجه الرئيس الفرنسي دعوة إلى الأطراف للمشاركة.'],
  ])('nobody speaks: %s', (_why, text) => {
    expect(said(text)).toEqual([])
  })
})
