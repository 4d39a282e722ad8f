/** The language of a text of which none is known. Fixed, so that results do not depend on the machine. */
export const NEUTRAL_LOCALE = 'en';

type Granularity = 'grapheme' | 'word' | 'sentence';

/** Making a segmenter costs far more than using one. */
const made = new Map<string, Intl.Segmenter>();

/** The segmenter for a BCP 47 locale; an unknown or broken locale counts as {@link NEUTRAL_LOCALE}. */
export function segmenter(granularity: Granularity, locale = NEUTRAL_LOCALE): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  const found = made.get(key);
  if (found !== undefined) return found;
  const created = new Intl.Segmenter(knownLocale(locale), { granularity });
  made.set(key, created);
  return created;
}

/** The language of a locale in lower case: `en` for `en-GB` and `en_US`. */
export function languageOf(locale: string): string {
  return (/^[a-z]{2,3}(?![a-z])/i.exec(locale)?.[0] ?? NEUTRAL_LOCALE).toLowerCase();
}

function knownLocale(locale: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(locale.replaceAll('_', '-'))[0] ?? NEUTRAL_LOCALE;
  } catch {
    // Not a language tag at all, as in "English": metadata is typed by people.
    return NEUTRAL_LOCALE;
  }
}
