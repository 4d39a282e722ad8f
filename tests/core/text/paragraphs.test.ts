import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { TextBlocks } from '../../../core/text/paragraphs.ts';
import {
  blockAt,
  CHUNK_LENGTH,
  chunkCount,
  chunkOfBlock,
  cutIntoBlocks,
  LONGEST_BLOCK,
} from '../../../core/text/paragraphs.ts';
import { anyText, graphemeBoundaries } from '../unicode-arbitrary.ts';

/** A text with lines long enough to be cut. */
const longText = fc
  .array(fc.tuple(anyText, fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, times]) => text.repeat(times)).join('\n'));

function blocksOf(text: string, blocks: TextBlocks): string[] {
  return Array.from(blocks.starts, (start, i) => text.slice(start, blocks.ends[i]));
}

test.describe('text blocks', () => {
  test('are the lines of a text, blank ones too', () => {
    expect(blocksOf('a\n\nb\n', cutIntoBlocks('a\n\nb\n'))).toEqual(['a', '', 'b', '']);
  });

  test('are one empty block for an empty text', () => {
    const blocks = cutIntoBlocks('');
    expect(blocksOf('', blocks)).toEqual(['']);
    expect(chunkCount(blocks)).toBe(1);
  });

  test('end a cut with a sentence where one ends near', () => {
    const text = `${'word '.repeat(380)}ended. ${'more '.repeat(200)}`;
    const [first = ''] = blocksOf(text, cutIntoBlocks(text));
    expect(first.endsWith(' ended. ')).toBe(true);
  });

  test('end a cut with a word otherwise', () => {
    const text = 'talks '.repeat(1000);
    for (const block of blocksOf(text, cutIntoBlocks(text))) {
      expect(block).toMatch(/^(talks )+$/);
    }
  });

  test('keep family emoji whole where there is no blank at all', () => {
    const family = '👩‍👩‍👧';
    const text = family.repeat(1000);
    for (const block of blocksOf(text, cutIntoBlocks(text))) {
      expect(block.length % family.length).toBe(0);
    }
  });

  test('give an LF to the line it ends', () => {
    const blocks = cutIntoBlocks('ab\n\nc');
    expect([0, 1, 2, 3, 4, 5].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  test('keep thousands of blank lines out of one chunk', () => {
    expect(chunkCount(cutIntoBlocks('\n'.repeat(4000)))).toBeGreaterThan(40);
  });

  test('joined again are the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, longText), (text) => {
        const blocks = cutIntoBlocks(text);
        const joined = blocksOf(text, blocks)
          .map((block, i) => (i === 0 || blocks.continues[i] === 1 ? block : `\n${block}`))
          .join('');
        expect(joined).toBe(text);
        expect(blocksOf(text, blocks).some((block) => block.includes('\n'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('are short, and cut only between grapheme clusters', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const blocks = cutIntoBlocks(text);
        const boundaries = graphemeBoundaries(text);
        const wrong = Array.from(blocks.ends).filter(
          (end, i) =>
            end - (blocks.starts[i] ?? 0) > LONGEST_BLOCK ||
            (blocks.continues[i + 1] === 1 && !boundaries.has(end)),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('are found by any offset in them', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const blocks = cutIntoBlocks(text);
        const wrong = Array.from(blocks.starts).filter((start, i) => {
          const end = blocks.ends[i] ?? 0;
          const inside = [start, Math.max(start, end - 1)];
          // A block that is not continued has the LF, or the end of the text, after it.
          if (blocks.continues[i + 1] !== 1) inside.push(end);
          return inside.some((offset) => blockAt(blocks, offset) !== i);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('are all in exactly one chunk of bounded length', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const blocks = cutIntoBlocks(text);
        const { firstBlocks, starts, ends } = blocks;
        expect([firstBlocks[0], firstBlocks.at(-1)]).toEqual([0, starts.length]);
        const wrong = Array.from(firstBlocks.subarray(0, -1)).filter((first, chunk) => {
          const last = (firstBlocks[chunk + 1] ?? 0) - 1;
          const length = (ends[last] ?? 0) - (starts[first] ?? 0);
          return (
            first > last ||
            length > CHUNK_LENGTH + LONGEST_BLOCK ||
            chunkOfBlock(blocks, first) !== chunk ||
            chunkOfBlock(blocks, last) !== chunk
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
