import { Buffer, isUtf8 } from 'node:buffer';

import { analyse } from 'chardet';
import iconv from 'iconv-lite';

import type { TextEncodingGuess } from '../../core/model/import.ts';
import { MAX_FILE_BYTES, OFFERED_ENCODINGS } from '../../core/model/import.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { recogniseBinary } from './binary.ts';
import { tooLargeSentence } from './too-large.ts';
import { scanUtf8 } from './utf8.ts';

/** The text as it will be stored, or one sentence why these bytes are none. */
export type Decoding =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncodingGuess }
  | {
      readonly kind: 'rejected';
      readonly sentence: string;
      /** Where another encoding may help: the one that comes nearest. */
      readonly encoding: TextEncodingGuess | null;
    };

/** How much of the text after its first non-ASCII byte is looked at to guess its encoding. */
const GUESS_BYTES = 256 * 1024;
/** Guesses at or below this (of 100) rest on a few stray bytes. */
const WEAK_GUESS = 20;

/**
 * Turns the bytes of a file into the text to store. A byte order mark or valid UTF-8
 * is certain; anything else is a guess, to be shown to the user before it is used.
 * @param declared the encoding the user named, or null to find it out
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoding {
  if (bytes.length === 0) {
    return rejected('The file is empty: nothing was imported from it; check that it was saved.');
  }
  if (bytes.length >= MAX_FILE_BYTES) return rejected(tooLargeSentence(bytes.length));
  const binary = recogniseBinary(bytes);
  if (binary !== undefined) return rejected(binarySentence(`is ${binary}`));
  return declared === null ? detect(bytes) : decodeAs(bytes, declared);
}

/**
 * The name under which text of this encoding is decoded here, or undefined if it is not known.
 * `latin1`, `UTF8` and the like are understood.
 */
export function encodingName(typed: string): string | undefined {
  const lower = typed.trim().toLowerCase();
  const wide = /^utf[-_]?(8|16|32)[-_]?(le|be)?$/.exec(lower);
  if (wide !== null) return `utf-${wide[1] ?? ''}${wide[2] ?? ''}`;
  // The library also has codecs that are no character sets.
  const isCodec = /^(base64|hex|binary|internal|ucs|utf|_)/.test(lower);
  return !isCodec && iconv.encodingExists(lower) ? lower : undefined;
}

function detect(bytes: Uint8Array): Decoding {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  if (bytes.includes(0)) {
    const wide = guessWide(bytes);
    if (wide !== undefined) {
      const decoding = decodeWith(bytes, { encoding: wide, isCertain: false });
      if (decoding.kind === 'text') return decoding;
    }
    return rejected(binarySentence('holds zero bytes, as programs and pictures do'));
  }
  return isUtf8(bytes) ? decodeAs(bytes, 'utf-8') : guess(bytes);
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // Before UTF-16, whose mark is the first half of this one.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in most scripts every second byte of blanks and line ends is zero. */
function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 64 * 1024);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = sample.length / 2;
  if (even === 0 && odd > units * 0.1) return 'utf-16le';
  if (odd === 0 && even > units * 0.1) return 'utf-16be';
  return undefined;
}

/** Certain: the bytes or the user say so. */
function decodeAs(bytes: Uint8Array, name: string): Decoding {
  const encoding = encodingName(name);
  if (encoding === undefined) return rejected(unknownEncodingSentence(name));
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    return rejected(invalidUtf8Sentence(bytes), encoding);
  }
  return decodeWith(bytes, { encoding, isCertain: true });
}

function guess(bytes: Uint8Array): Decoding {
  const scan = scanUtf8(bytes);
  if (scan.sequences > scan.stray) return rejected(invalidUtf8Sentence(bytes), 'utf-8');
  const first = scan.firstStray ?? 0;
  // A long stretch of plain ASCII before it would speak for a western encoding.
  const sample = bytes.subarray(Math.max(0, first - 32), first + GUESS_BYTES);
  let nearest: string | undefined;
  for (const match of analyse(sample)) {
    const encoding = decodableName(match.name);
    if (encoding === undefined) continue;
    nearest ??= encoding;
    if (match.confidence <= WEAK_GUESS) continue;
    const decoding = decodeWith(bytes, { encoding, isCertain: false });
    if (decoding.kind === 'text') return decoding;
  }
  return rejected(
    `${notUtf8(bytes)}, and no other encoding fits clearly: nothing was imported from it; ` +
      'save it as UTF-8 or name its encoding.',
    nearest ?? 'windows-1252',
  );
}

/** Supersets where there is one: the same for what is told apart, and more of what is not. */
const SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

/** The detector's name as the decoder knows it; undefined for Unicode, which was tried before. */
function decodableName(name: string): string | undefined {
  const known = encodingName(name);
  if (known === undefined || known.startsWith('utf') || known === 'ascii') return undefined;
  return SUPERSETS[known] ?? known;
}

function decodeWith(bytes: Uint8Array, encoding: TextEncodingGuess): Decoding {
  const raw = readAs(bytes, encoding.encoding);
  if (raw === undefined) {
    return rejected(
      `The file does not fit the encoding ${encoding.encoding}: nothing was imported from it; ` +
        'choose another encoding or save it as UTF-8.',
      encoding.encoding,
    );
  }
  const { text } = normalizeText(raw);
  if (text.trim() === '') {
    return rejected(
      'The file holds only blanks and line breaks: nothing was imported from it; check that it was saved.',
    );
  }
  if (hasControls(text)) {
    return rejected(binarySentence('is full of control characters, which no text has'));
  }
  return { kind: 'text', text, encoding };
}

/** The characters, or undefined if some bytes stand for none in this encoding. */
function readAs(bytes: Uint8Array, encoding: string): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'utf-8') return buffer.toString('utf8');
  if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) return undefined;
  const text = iconv.decode(buffer, encoding, { stripBOM: false });
  // Elsewhere than in Unicode itself U+FFFD and the C1 controls mean "no such character".
  const impossible = encoding.startsWith('utf') ? /\p{Surrogate}/u : /[\uFFFD\u0080-\u009F]/;
  return impossible.test(text) ? undefined : text;
}

/** Controls other than tab, line feed and form feed; one or two may slip into an honest text, zero never. */
function hasControls(text: string): boolean {
  if (text.includes('\0')) return true;
  const length = Math.min(text.length, 64 * 1024);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    if (isControl(text.charCodeAt(at))) controls += 1;
  }
  return controls > Math.max(2, length / 200);
}

/** A loop over codes and not a pattern: this is asked of every character that is imported. */
function isControl(code: number): boolean {
  if (code >= 0x20) return code >= 0x7f && code <= 0x9f && code !== 0x85;
  return code !== 0x09 && code !== 0x0a && code !== 0x0c;
}

/** Why an encoding of this name cannot be used. */
export function unknownEncodingSentence(name: string): string {
  return (
    `The encoding “${name}” is not known, so nothing was imported with it; ` +
    `choose one of ${OFFERED_ENCODINGS.join(', ')}.`
  );
}

/** @param nearest the encoding to choose another from, where that may help */
function rejected(sentence: string, nearest?: string): Decoding {
  const encoding = nearest === undefined ? null : { encoding: nearest, isCertain: false };
  return { kind: 'rejected', sentence, encoding };
}

function binarySentence(what: string): string {
  return `The file ${what}, not plain text: nothing was imported from it; save its text as a .txt file and import that.`;
}

function invalidUtf8Sentence(bytes: Uint8Array): string {
  return `${notUtf8(bytes)}: nothing was imported from it; repair it there, or name its encoding if it is another.`;
}

function notUtf8(bytes: Uint8Array): string {
  const { firstStray, line } = scanUtf8(bytes);
  return `The file is not valid UTF-8 (line ${line}, byte ${(firstStray ?? 0) + 1})`;
}
