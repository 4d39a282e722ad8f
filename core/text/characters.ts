import { isHighSurrogate, isLowSurrogate } from './offsets.ts';

/** The character (code point) that starts at `offset`, or '' at the end of the text. */
export function charAfter(text: string, offset: number): string {
  const codePoint = offset < 0 ? undefined : text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The character (code point) that ends at `offset`, or '' at the start of the text. */
export function charBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const isPair =
    isLowSurrogate(text.charCodeAt(offset - 1)) && isHighSurrogate(text.charCodeAt(offset - 2));
  return text.slice(isPair ? offset - 2 : offset - 1, offset);
}

/**
 * Nothing to see: white space, control characters, and the invisible marks of direction and of
 * word breaks. Not the joiners inside words and emoji (U+200C, U+200D).
 */
const BLANK = /^[\s\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u;

/** Whether the character cannot be seen. */
export function isBlank(char: string): boolean {
  return BLANK.test(char);
}

/** Whether the character is a letter, a digit, or a mark on one. */
export function isWordChar(char: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(char);
}

/** Whether the character is a decimal digit of any script. */
export function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

/** Whether the character is an upper-case letter. */
export function isUpperCase(char: string): boolean {
  return /^\p{Lu}$/u.test(char);
}

/** Whether the character is a lower-case letter. */
export function isLowerCase(char: string): boolean {
  return /^\p{Ll}$/u.test(char);
}

/**
 * Whether the character separates or encloses words. Signs that Unicode counts as punctuation but
 * that mean something beside a word or number (20%, § 5, AT&T, @name) are none.
 */
export function isPunctuation(char: string): boolean {
  return /^\p{P}$/u.test(char) && !/^[%‰‱％٪§¶&@#]$/u.test(char);
}

/** The offset of the first character at or after `offset` that can be seen, or the length of the text. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text.charAt(at))) at += 1;
  return at;
}

/** The offset after the last character before `offset` that can be seen, or 0. */
export function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charAt(at - 1))) at -= 1;
  return at;
}
