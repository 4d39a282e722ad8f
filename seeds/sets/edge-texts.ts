import type { TextDirection } from '../../core/model/document.ts';
import type { SeedMark } from '../article.ts';

/** A text that breaks what counts characters carelessly, with marks on the places where it breaks. */
export interface EdgeText {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly text: string;
  readonly marks: readonly Pick<SeedMark, 'label' | 'quote' | 'nth'>[];
}

export const EDGE_TEXTS: readonly EdgeText[] = [
  {
    title: 'Emoji: pairs, joiners, skin tones and flags 👩‍👩‍👧‍👦',
    language: 'en',
    direction: 'ltr',
    text: 'The 👩‍👩‍👧‍👦 family party said 👍🏽 to the plan.\n🇺🇦 and 🇫🇷 promised 🕊️ by May; 𝕏 reported it.',
    marks: [
      { label: 'actor', quote: 'The 👩‍👩‍👧‍👦 family party' },
      { label: 'actor', quote: '👩‍👩‍👧‍👦' },
      { label: 'claim', quote: '👍🏽' },
      { label: 'actor', quote: '🇺🇦' },
      { label: 'commitment', quote: '🇺🇦 and 🇫🇷 promised 🕊️ by May' },
      { label: 'actor', quote: '𝕏' },
    ],
  },
  {
    title: 'Combining marks: one letter, many code points',
    language: 'fr',
    direction: 'ltr',
    text: 'Zoe\u0308 said the cafe\u0301 would open; Zo\u00eb said the caf\u00e9 would not. S\u0323\u0307 and Z\u0351\u036b\u0343\u036a\u0302 agreed.',
    marks: [
      { label: 'actor', quote: 'Zoe\u0308' },
      { label: 'actor', quote: 'Zo\u00eb' },
      { label: 'claim', quote: 'the cafe\u0301 would open' },
      { label: 'actor', quote: 'Z\u0351\u036b\u0343\u036a\u0302' },
    ],
  },
  {
    title: 'עברית וערבית: right to left, with Latin and numbers inside',
    language: 'he',
    direction: 'rtl',
    text: 'שר האוצר אמר: „התקציב יעבור עד 31 במרץ 2026”.\nوقال الوزير إن الحكومة ستدفع 600 مليون دولار.\nThe BBC quoted „שלום”.',
    marks: [
      { label: 'actor', quote: 'שר האוצר' },
      { label: 'commitment', quote: 'התקציב יעבור עד 31 במרץ 2026' },
      { label: 'actor', quote: 'الوزير' },
      { label: 'commitment', quote: 'الحكومة ستدفع 600 مليون دولار' },
      { label: 'actor', quote: 'BBC' },
    ],
  },
  {
    title: '中文、日本語、ไทย: no blanks between words',
    language: 'zh',
    direction: 'ltr',
    text: '外交部发言人表示，中国将继续支持和平谈判。𠮷野家也这样说。\n首相は「来月までに決める」と述べた。\nนายกรัฐมนตรีกล่าวว่าจะจ่ายเงินภายในสิ้นปี',
    marks: [
      { label: 'actor', quote: '外交部发言人' },
      { label: 'commitment', quote: '中国将继续支持和平谈判' },
      { label: 'actor', quote: '𠮷野家' },
      { label: 'commitment', quote: '来月までに決める' },
      { label: 'actor', quote: 'นายกรัฐมนตรี' },
    ],
  },
  {
    title: 'Nested, crossing, identical and discontinuous marks',
    language: 'en',
    direction: 'ltr',
    text: 'The minister of ports, Ines Vale, said that the state would, if parliament agrees, build two new docks by 2030.',
    marks: [
      { label: 'actor', quote: 'The minister of ports, Ines Vale' },
      { label: 'actor', quote: 'Ines Vale' },
      {
        label: 'claim',
        quote: 'the state would, if parliament agrees, build two new docks by 2030',
      },
      {
        label: 'commitment',
        quote: 'the state would, if parliament agrees, build two new docks by 2030',
      },
      { label: 'commitment', quote: ['the state would', 'build two new docks by 2030'] },
      { label: 'claim', quote: 'Ines Vale, said that the state' },
      {
        label: 'claim',
        quote:
          'The minister of ports, Ines Vale, said that the state would, if parliament agrees, build two new docks by 2030.',
      },
    ],
  },
  {
    title: 'One letter',
    language: 'en',
    direction: 'ltr',
    text: 'I',
    marks: [{ label: 'actor', quote: 'I' }],
  },
  {
    title: 'One letter that is two units',
    language: 'en',
    direction: 'ltr',
    text: '𐤀',
    marks: [{ label: 'actor', quote: '𐤀' }],
  },
  {
    title: 'Blanks of every kind',
    language: 'en',
    direction: 'ltr',
    text: '\n\n\tThe\u00a0minister\u2003said\u200b nothing.\n\n\n \nNothing\u2028was promised.\n',
    marks: [
      { label: 'actor', quote: 'The\u00a0minister' },
      { label: 'claim', quote: 'nothing.\n\n\n \nNothing\u2028was promised.' },
    ],
  },
  {
    title: 'One line of many sentences',
    language: 'en',
    direction: 'ltr',
    text: 'The fund would be empty by spring. '.repeat(600).trimEnd(),
    marks: [
      { label: 'claim', quote: 'The fund would be empty by spring', nth: 1 },
      { label: 'claim', quote: 'The fund would be empty by spring', nth: 300 },
      { label: 'claim', quote: 'The fund would be empty by spring', nth: 600 },
    ],
  },
];
