import path from 'node:path';

import { openStore } from '../../db/open.ts';
import {
  PACKED_END,
  PACKED_LABEL,
  PACKED_START,
  PACKED_STRIDE,
} from '../../core/model/packed-annotations.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { openPeers } from '../support/bench-peers.ts';
import { withProgram } from '../support/bench-program.ts';
import { TEXTS, TEXT_NAMES, type TextSize, copyLarge } from '../support/bench-projects.ts';
import { byScale, numberOf } from '../support/bench-scale.ts';
import { median, printNote, printTable, ratio } from '../support/bench-table.ts';
import { test } from '../support/temporary-folder.ts';
import type { PeerDocument } from './peers/peer.ts';

/** The slowest peer gets this long; it takes longer than anyone would wait. */
const LIMIT_MS = 60_000;

const sizes = byScale<TextSize[]>({
  quick: ['middle'],
  usual: ['small', 'middle', 'large'],
  full: ['small', 'deep', 'middle', 'large'],
});

test('opening a document against peers that only render it', async ({ folder }) => {
  const rows: (string | number | undefined)[][] = [];
  for (const size of sizes) {
    const project = path.join(folder, `${size}.gloss`);
    await copyLarge(project, TEXTS[size]);
    const ours = await timeOurs(project);
    const document = peerDocument(project);
    const codemirror = await timePeer('codemirror', document, rounds());
    const recogito = await timePeer('recogito', document, 1);
    rows.push([
      TEXT_NAMES[size],
      ours,
      codemirror,
      codemirror && ratio(ours, codemirror),
      recogito ?? `> ${LIMIT_MS.toLocaleString('en')}`,
      recogito && ratio(ours, recogito),
    ]);
  }
  printTable(
    `Open a document: click in the library → painted, ms, median of ${rounds()}`,
    ['text / marks', 'ours', 'CodeMirror', 'ours : CodeMirror', 'recogito', 'ours : recogito'],
    rows,
  );
  printNote(
    'Ours is the whole path from the file to the screen; the peers have the data already and only render it.',
  );
});

function rounds(): number {
  return numberOf('rounds', { quick: 5, usual: 9, full: 15 });
}

async function timeOurs(project: string): Promise<number> {
  const times: number[] = [];
  await withProgram(project, async ({ page, library, meter }) => {
    for (let round = 0; round < rounds() + 1; round += 1) {
      const row = library.getByRole('option').nth((round + 1) % 2);
      times.push(await meter.documentOpening(() => row.click()));
      await page.waitForTimeout(500);
    }
  });
  // The first time everything is new to the engine.
  return median(times.slice(1));
}

function peerDocument(project: string): PeerDocument {
  const store = openStore(project, { mode: 'read' });
  const id = 1 as DocumentId;
  const packed = store.annotations.packed(id);
  const text = store.documents.text(id);
  store.close();
  const marks: number[] = [];
  for (let at = 0; at < packed.length; at += PACKED_STRIDE) {
    const label = (packed[at + PACKED_LABEL] ?? 1) - 1;
    marks.push(packed[at + PACKED_START] ?? 0, packed[at + PACKED_END] ?? 0, label);
  }
  return { text, marks };
}

/** In ms; undefined where it does not finish. */
async function timePeer(
  name: 'codemirror' | 'recogito',
  document: PeerDocument,
  count: number,
): Promise<number | undefined> {
  const peers = await openPeers();
  const { page } = peers;
  const times: number[] = [];
  try {
    for (let round = 0; round < count; round += 1) {
      const opened = page.evaluate(([peer, given]) => window.peers[peer].open(given), [
        name,
        document,
      ] as const);
      const ms = await Promise.race([opened, page.waitForTimeout(LIMIT_MS)]);
      if (ms === undefined) return undefined;
      times.push(ms);
    }
    return median(times);
  } finally {
    await peers.end();
  }
}
