import { cutPlace } from './cut.ts';
import { IntList } from './int-list.ts';
import { countBelow } from './offsets.ts';

/** The longest block, in UTF-16 units: layout of one text node gets slow beyond. */
export const LONGEST_BLOCK = 2048;
/** About how long a chunk is, in UTF-16 units: what the engine skips or lays out as a whole. */
export const CHUNK_LENGTH = 4096;
/** How far from its longest a block may be cut to end with a sentence or a word, in UTF-16 units. */
const CUT_WINDOW = 512;
/** What a line counts at least towards a chunk, so that thousands of blank lines are not one chunk. */
const SMALLEST_WEIGHT = 64;

/**
 * A text cut for painting. Block `i` is `[starts[i], ends[i])` in UTF-16 units and holds no LF; a
 * blank line is an empty block. Chunk `c` holds the blocks from `firstBlocks[c]` to before
 * `firstBlocks[c + 1]`. The blocks joined with LF, or with nothing before a block that continues
 * the previous one, are the text.
 */
export interface TextBlocks {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a block goes on with the line of the block before, 0 where it begins a line. */
  readonly continues: Uint8Array;
  /** One entry a chunk and a last one: the number of blocks. */
  readonly firstBlocks: Int32Array;
}

/** Cuts a text into one block a line, long lines into several, and groups them in chunks. */
export function cutIntoBlocks(text: string): TextBlocks {
  const starts = new IntList();
  const ends = new IntList();
  const continues = new IntList();
  let lineStart = 0;
  while (lineStart <= text.length) {
    const lineFeed = text.indexOf('\n', lineStart);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    let start = lineStart;
    do {
      const end = blockEnd(text, start, lineEnd);
      continues.push(start === lineStart ? 0 : 1);
      starts.push(start);
      ends.push(end);
      start = end;
    } while (start < lineEnd);
    lineStart = lineEnd + 1;
  }
  const blocks = { starts: starts.toArray(), ends: ends.toArray() };
  return {
    ...blocks,
    continues: new Uint8Array(continues.toArray()),
    firstBlocks: groupInChunks(blocks.starts, blocks.ends),
  };
}

/** The block that holds the unit at `offset`; an LF, and the end of the text, belong to the line they end. */
export function blockAt(blocks: TextBlocks, offset: number): number {
  return Math.max(0, countBelow(blocks.starts, offset + 1) - 1);
}

/** The chunk a block is in. */
export function chunkOfBlock(blocks: TextBlocks, block: number): number {
  return Math.max(0, countBelow(blocks.firstBlocks, block + 1) - 1);
}

/** The number of chunks, at least 1. */
export function chunkCount(blocks: TextBlocks): number {
  return blocks.firstBlocks.length - 1;
}

function blockEnd(text: string, start: number, lineEnd: number): number {
  if (lineEnd - start <= LONGEST_BLOCK) return lineEnd;
  const latest = start + LONGEST_BLOCK;
  return cutPlace(text, latest - CUT_WINDOW, latest);
}

function groupInChunks(starts: Int32Array, ends: Int32Array): Int32Array {
  const firstBlocks = new IntList();
  firstBlocks.push(0);
  let weight = 0;
  for (let block = 0; block < starts.length; block += 1) {
    if (weight >= CHUNK_LENGTH) {
      firstBlocks.push(block);
      weight = 0;
    }
    weight += Math.max(SMALLEST_WEIGHT, (ends[block] ?? 0) - (starts[block] ?? 0));
  }
  firstBlocks.push(starts.length);
  return firstBlocks.toArray();
}
