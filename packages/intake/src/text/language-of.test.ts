import { expect, test } from 'vitest'
import { languageOf } from './language-of.js'

test.each([
  ['ar', 'قال المتحدث باسم الوزارة إن اللقاء تأجل إلى الغد'],
  ['ar', 'وصلت الحافلات إلى المدينة، وقالت لجنة الإغاثة: the convoy is in'],
  ['fa', 'وزیر خارجه گفت که مذاکرات در ژنو ادامه خواهد یافت و پیشرفت خوبی داشته است'],
  ['ur', 'وزیر خارجہ نے کہا کہ مذاکرات جنیوا میں جاری رہیں گے اور ان میں پیش رفت ہوئی ہے'],
  ['ps', 'د بهرنیو چارو وزیر وویل چې خبرې به په ژنیو کې دوام ولري او ښه پرمختګ یې کړی دی'],
  ['ug', 'تاشقى ئىشلار مىنىستىرى سۆھبەتنىڭ جەنۋەدە داۋاملىشىدىغانلىقىنى ئېيتتى'],
  ['ckb', 'وەزیری دەرەوە ڕایگەیاند کە گفتوگۆکان لە جنێڤ بەردەوام دەبن و پێشکەوتنی باشیان تێدایە'],
  ['en', 'The foreign minister said the talks in Geneva would continue next week'],
  ['fr', 'Le ministre des affaires étrangères a déclaré que les pourparlers se poursuivront à Genève'],
  ['tr', 'Dışişleri Bakanı görüşmelerin önümüzdeki hafta Cenevre’de süreceğini söyledi'],
  ['ru', 'Министр иностранных дел заявил, что переговоры в Женеве продолжатся на следующей неделе'],
  [null, '12:30 — 45%'],
  [null, ''],
])('%s', async (language, text) => expect(await languageOf(text)).toBe(language))
