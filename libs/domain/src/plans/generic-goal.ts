/**
 * Words that say no more than that somebody is to work or learn something: "tilbage til arbejdsmarkedet". A goal made of
 * nothing else names no position and no education, and gives no direction to what is done about it.
 */
const GENERIC = new Set(
  (
    'arbejde arbejdet arbejder arbejdsmarked arbejdsmarkedet beskæftigelse beskæftiget job jobbet jobmål fuldtidsjob deltidsjob ' +
    'fuldtidsarbejde deltidsarbejde fuldtid deltid fleksjob fritidsjob ordinær ordinært ordinære lønnet lønnede løn timer ' +
    'selvforsørgelse selvforsørget selvforsørgende forsørgelse uddannelse uddannelsen uddannelsesmål kursus tilknytning ' +
    'afklaret afklaring raskmeldt raskmelding rask klar parat jobparat udvikling fremad videre mål målet ' +
    'blive bliver være er komme kommer kom få får have har finde finder søge søger starte vende vender opnå øge øget ' +
    'tilbage ud ind i på til for med mod af at og eller som om fra hos under ' +
    'en et den det de mit min sit sin eget egen noget nogle andet anden nyt ny fast faste varig varigt varige stabilt stabil ' +
    'del dele hel helt hele fuld fuldt tid tiden gang igen snart hurtigst hurtigere muligt mere nærmere tættere større'
  ).split(' '),
);

/** Whether a goal's text is of nothing but generic words; numbers and signs say nothing either. */
export function isGenericGoal(title: string): boolean {
  const words = title.toLocaleLowerCase('da').match(/\p{L}+/gu) ?? [];
  return words.every((word) => GENERIC.has(word));
}
