import { foldArabic } from '../orthography.js'

const words = (block: string): ReadonlySet<string> => new Set(foldArabic(block).split(' '))

/** Words after which whoever is named took part: "in the presence of", "with the participation of", "chaired by". */
export const PRESENCE = words(
  'بحضور حضور بمشاركة مشاركة برئاسة برعاية رعاية بدعوة بوساطة بتنظيم حضره حضرها وحضره وحضرها بحضوره يضم ضم تضم ضمت سيضم ستضم جمع جمعت يجمع تجمع سيجمع يشارك تشارك شارك شاركت يرأسه ترأسه يشمل برفقة ضمنهم بينهم ضمنها بينها',
)

/** Presence words after which whoever is named brings others together rather than takes part for himself. */
export const PATRONAGE = words('برعاية رعاية بوساطة')

/** Words that may stand inside a list of participants. */
export const FILLERS = words(
  'كل كلا من وكل وكذلك كذلك أيضا إضافة بالإضافة إلى جانب وفد الوفد وفود أعضاء عدد آخر أخرى آخرين الجانب الجانبين الطرفين كبار مسؤولين ممثلين ممثلي ثنائي ثنائيا ثنائية مغلق مغلقا رسمية رسميا على انفراد هاتفيا هاتفي هاتفية قصيرة خاصة مدينة العاصمة مقر قصر مكتب مكتبه مكتبها بلدان دول سوف قد كان وكان كانت التي الذي الذين هنا هناك معه بها به فيه فيها',
)

/** Words that open what a meeting is about. */
export const AGENDA = words(
  'حول بشأن بخصوص بهدف لبحث لمناقشة للبحث للتباحث للتشاور لدراسة لمتابعة لتنسيق لتقييم لوضع لإيجاد لاستطلاع لاستكشاف لتعزيز لتوقيع للتوقيع لاستئناف للتوصل لمحاولة لاطلاع لإطلاع للتنسيق للمساعدة للتصويت لتبادل لاستعراض لتسوية تتعلق يتعلق تتركز يتركز تركزت ركزت ركز تمحورت تمحور تناولت تناول يتناول تتناول بحثا بحثوا تطرقت مخصصا مخصص خصص ناقش ناقشت ناقشوا لتقديم ستتناول سيتناول سيبحث ستبحث سيناقش',
)

/** Words that say that two occasions go together in time. */
export const BESIDE = words(
  'يتزامن تزامنا بالتزامن تتزامن تزامن بالتوازي موازاة بموازاة هامش نفسه ذاته متوازيين متوازيان موازيا متزامن متزامنا',
)

/** Words for a party, not an occasion, after a conference or a congress. */
export const NOT_OCCASIONS = words('صحفي صحافي صحفيا صحافيا الصحفي الصحافي صحفية صحافية الشعبي الوطني')

/** Nouns for what is signed. */
export const SIGNED = words(
  'اتفاق الاتفاق اتفاقا اتفاقية الاتفاقية اتفاقيات اتفاقات بروتوكول مذكرة مذكرات مذكرتي معاهدة وثيقة عقد عقدا العقد عقود خارطة إعلان ميثاق تفاهم',
)

/** Adverbs of a telephone call. */
export const BY_TELEPHONE = words('هاتفي هاتفيا هاتفية الهاتفي الهاتفية')

/** Nouns that have parties of their own: who stands after "with" or "between" behind one is not whom one meets. */
export const RELATIONS = words(
  'العلاقات علاقات العلاقة علاقة التعاون تعاون الشراكة شراكة التنسيق الحدود حدود الاتفاق اتفاق الاتفاقية اتفاقية التبادل التجارة الحرب حرب القتال الصراع النزاع الخلاف الخلافات خلافات التوتر التقارب التطبيع تطبيع التضامن تضامن المصالحة الاشتباكات اشتباكات المواجهات مواجهات الروابط العلاقتين الهدنة هدنة',
)

/** Words that go with a circumstance, not with somebody: "in step with", "in cooperation with". */
export const GOES_WITH = words(
  'تزامنا بالتزامن متزامنا تماشيا انسجاما متماشيا بالتعاون بالتنسيق بالتوازي موازاة تضامنا تعاطفا مقارنة بالمقارنة تعاملا التعامل التعاون التنسيق العلاقات علاقات علاقاتها العلاقة التواصل تتناسب يتناسب تتوافق يتوافق بالاشتراك',
)

/** Words for those who are sent: whoever sends them is the party, and his rank says nothing of theirs. */
export const TEAMS = words(
  'فريق فريقا الفريق فريقه فريقها وفد وفدا الوفد وفده وفدها وفود بعثة البعثة لجنة خبراء الخبراء مندوبين مندوبون مسؤولين مسؤولون ممثلين ممثلون مبعوثين مبعوثون دبلوماسيين دبلوماسيون',
)

/** Words for speaking before a body that sits. */
export const APPEARS = words(
  'مثل يمثل سيمثل مثلت تمثل ومثل أدلى يدلي سيدلي أدلت كلمة كلمته كلمتها خطاب خطابه شهادة شهادته إفادة إفادته بشهادته بشهادتها بإفادته تحدث يتحدث سيتحدث تقريره تقريرا بيانا إحاطة',
)

/** Words that tell of a vote. */
export const VOTED = words(
  'صوت وصوت صوتت وصوتت يصوت سيصوت تصوت ستصوت التصويت تصويت بالإجماع أصوات صوتا بأغلبية بالأغلبية الأغلبية بالأكثرية وبالإجماع',
)

/** Houses and offices where a meeting takes place: whose they are says nothing of who comes. */
export const SEATS = words('مقر بمقر قصر بقصر مكتب بمكتب مكتبه بمكتبه مبنى بمبنى ديوان بديوان مقري منزل بمنزل')

/** What goes on before a body's doors. */
export const OUTSIDE = words(
  'تظاهرة تظاهر تظاهروا مظاهرة مظاهرات اعتصام اعتصاما اعتصم اعتصموا احتجاج احتجاجا وقفة تجمع تجمعوا يتظاهرون طريق الطريق عائق عقبة الباب المجال',
)

/** "Those gathered", "the participants": no party beside those who are named. */
export const THOSE_PRESENT = words(
  'المجتمعون المجتمعين المشاركون المشاركين الحاضرون الحاضرين الحضور المتحاورون المتحاورين المتفاوضون المتفاوضين',
)

/** Where a paper is at home, named by nobody: who is said to visit it comes to a place all the same. */
export const AT_HOME = words('المملكة للمملكة بالمملكة البلاد للبلاد العاصمة للعاصمة')
