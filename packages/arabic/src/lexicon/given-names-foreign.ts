/** Given names of men from other languages in Arabic spelling, as one block. */
export const FOREIGN_MEN = `
  جون باراك دونالد جو جورج بيل ويليام وليام مارك مايكل ديفيد ديفد روبرت ريتشارد جيمس توماس توني ديفيد بوريس سيرغي سيرجي فلاديمير دميتري ديمتري ميخائيل
  فرانسوا فرنسوا إيمانويل جان لوران نيكولا ستيفان ستافان فيليب مارتن فرانك هورست غيرهارد رجب طيب مولود أحمد بنيامين إيهود أفيغدور حسن جواد
`

/** Given names of women from other languages in Arabic spelling, as one block. */
export const FOREIGN_WOMEN = `
  أنجيلا أنغيلا أنجلا فيديريكا فديريكا هيلاري كوندوليزا مادلين تيريزا ماريا كاثرين كاترين سامانثا سوزان فيكتوريا جين
`

/** Given names from other languages whose spelling is also an everyday Arabic word, as one block. */
export const FOREIGN_NAMES_THAT_ARE_WORDS = `
  دان بان كان
`
