/** One document for a peer: its text, and three numbers a mark: start, end (UTF-16 units), which of three labels. */
export interface PeerDocument {
  readonly text: string;
  readonly marks: readonly number[];
}

/** A program to compare with, as the page offers it. All times in ms. */
export interface Peer {
  /** From text and marks in memory to the painted frame. */
  open(document: PeerDocument): Promise<number>;
  /** From one more mark to the painted frame. */
  add(start: number, end: number, label: number): Promise<number>;
  close(): void;
}

export interface Peers {
  readonly codemirror: Peer;
  readonly recogito: Peer;
}

declare global {
  interface Window {
    peers: Peers;
  }
}

/** Numbers a mark takes in `PeerDocument.marks`. */
export const MARK_STRIDE = 3;

/** Where a peer shows its text. */
export const stage = document.createElement('main');
stage.id = 'stage';

/** Two frames later what is done now is painted. */
export async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
