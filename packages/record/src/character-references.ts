const NAMED =
  'amp:38 lt:60 gt:62 quot:34 apos:39 nbsp:160 iexcl:161 cent:162 pound:163 curren:164 yen:165 brvbar:166 sect:167 uml:168 copy:169 ' +
  'ordf:170 laquo:171 not:172 shy:173 reg:174 macr:175 deg:176 plusmn:177 sup2:178 sup3:179 acute:180 micro:181 para:182 middot:183 ' +
  'cedil:184 sup1:185 ordm:186 raquo:187 frac14:188 frac12:189 frac34:190 iquest:191 Agrave:192 Aacute:193 Acirc:194 Atilde:195 ' +
  'Auml:196 Aring:197 AElig:198 Ccedil:199 Egrave:200 Eacute:201 Ecirc:202 Euml:203 Igrave:204 Iacute:205 Icirc:206 Iuml:207 ETH:208 ' +
  'Ntilde:209 Ograve:210 Oacute:211 Ocirc:212 Otilde:213 Ouml:214 times:215 Oslash:216 Ugrave:217 Uacute:218 Ucirc:219 Uuml:220 ' +
  'Yacute:221 THORN:222 szlig:223 agrave:224 aacute:225 acirc:226 atilde:227 auml:228 aring:229 aelig:230 ccedil:231 egrave:232 ' +
  'eacute:233 ecirc:234 euml:235 igrave:236 iacute:237 icirc:238 iuml:239 eth:240 ntilde:241 ograve:242 oacute:243 ocirc:244 otilde:245 ' +
  'ouml:246 divide:247 oslash:248 ugrave:249 uacute:250 ucirc:251 uuml:252 yacute:253 thorn:254 yuml:255 OElig:338 oelig:339 ' +
  'Scaron:352 scaron:353 Yuml:376 fnof:402 circ:710 tilde:732 ensp:8194 emsp:8195 thinsp:8201 zwnj:8204 zwj:8205 lrm:8206 rlm:8207 ' +
  'ndash:8211 mdash:8212 horbar:8213 lsquo:8216 rsquo:8217 sbquo:8218 ldquo:8220 rdquo:8221 bdquo:8222 dagger:8224 Dagger:8225 ' +
  'bull:8226 hellip:8230 permil:8240 prime:8242 Prime:8243 lsaquo:8249 rsaquo:8250 oline:8254 frasl:8260 euro:8364 trade:8482 ' +
  'larr:8592 uarr:8593 rarr:8594 darr:8595 minus:8722 ne:8800 le:8804 ge:8805 colon:58 semi:59 comma:44 period:46 excl:33 num:35 ' +
  'dollar:36 percnt:37 lpar:40 rpar:41 ast:42 plus:43 sol:47 equals:61 quest:63 commat:64 lsqb:91 bsol:92 rsqb:93 lowbar:95 grave:96 ' +
  'lcub:123 verbar:124 rcub:125 NewLine:10 Tab:9'

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMED.split(' ').map((pair) => {
    const [name, code] = pair.split(':') as [string, string]
    return [name, String.fromCharCode(Number(code))]
  }),
)

/** What bytes 0x80–0x9F mean in windows-1252, which is what pages mean by `&#147;`. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The character that HTML names so: `quot`, `laquo`; null for a name that is none, or that does not occur in news. */
export const characterNamed = (name: string): string | null => BY_NAME.get(name) ?? null

/** The character that HTML numbers so, as browsers read it: U+FFFD where there is none. */
export function characterNumbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] as string
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}
