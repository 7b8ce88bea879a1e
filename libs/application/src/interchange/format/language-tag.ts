const GRANDFATHERED = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
  ).split(' '),
);

const PRIVATE_USE = 'x(?:-[a-z0-9]{1,8})+';
const LANGUAGE = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})';
const SCRIPT_AND_REGION = '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?';
const VARIANTS = '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*';
const EXTENSIONS = '(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*';
const TAG = new RegExp(
  `^(?:${LANGUAGE}${SCRIPT_AND_REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE_USE})?|${PRIVATE_USE})$`,
);

/** Whether the text is well-formed by RFC 5646 (BCP 47), letter case aside. Whether the language exists is not asked. */
export function isLanguageTag(text: string): boolean {
  const tag = text.toLowerCase();
  // No registered tag comes near this length; it keeps the pattern from being run over a megabyte of garbage.
  return tag.length <= 100 && (TAG.test(tag) || GRANDFATHERED.has(tag));
}
