import { type TextAnnotation, createTextAnnotator } from '@recogito/text-annotator';

import { MARK_STRIDE, type Peer, type PeerDocument, painted, stage } from './peer.ts';

type Annotator = ReturnType<typeof createTextAnnotator<TextAnnotation, TextAnnotation>>;

/** A collapsed range makes it look for the place itself, from start and end. */
const unplaced = new Range();

/**
 * @recogito/text-annotator with its fastest renderer (CSS highlights). `setAnnotations()` keeps
 * annotations without ranges in 4.1.1 and its renderer then throws, so this goes through its store.
 */
export function createRecogito(): Peer {
  let annotator: Annotator | undefined;
  let text = '';
  let count = 0;
  const close = () => {
    annotator?.destroy();
    annotator = undefined;
    stage.replaceChildren();
  };
  const annotation = (start: number, end: number): TextAnnotation => {
    count += 1;
    const id = `mark-${count}`;
    const quote = text.slice(start, end);
    const target = { annotation: id, selector: [{ id, quote, start, end, range: unplaced }] };
    return { id, bodies: [], target };
  };
  return {
    async open(document) {
      close();
      ({ text } = document);
      const annotations = spansOf(document).map(([start, end]) => annotation(start, end));
      await painted();
      const startedAt = performance.now();
      const container = window.document.createElement('div');
      container.append(...paragraphs(text));
      stage.append(container);
      const opened = createTextAnnotator<TextAnnotation, TextAnnotation>(container, {
        renderer: 'CSS_HIGHLIGHTS',
      });
      annotator = opened;
      const isDrawn = drawn(opened);
      opened.state.store.bulkAddAnnotations(annotations, true);
      await isDrawn;
      return performance.now() - startedAt;
    },
    async add(start, end) {
      if (!annotator) throw new Error('No document is open.');
      const added = annotation(start, end);
      await painted();
      const startedAt = performance.now();
      const isDrawn = drawn(annotator);
      annotator.state.store.addAnnotation(added);
      await isDrawn;
      return performance.now() - startedAt;
    },
    close,
  };
}

function spansOf({ marks }: PeerDocument): [number, number][] {
  return Array.from({ length: marks.length / MARK_STRIDE }, (_, index) => [
    marks[index * MARK_STRIDE] ?? 0,
    marks[index * MARK_STRIDE + 1] ?? 0,
  ]);
}

/** A paragraph a line, each with its line feed: so the offsets of the whole text hold. */
function paragraphs(text: string): HTMLElement[] {
  return text.split(/(?<=\n)/).map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
}

/** It draws some time after it is asked to, and says when it has. */
async function drawn(annotator: Annotator): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = annotator.renderer.on('onRedraw', () => {
      stop();
      resolve();
    });
  });
  await new Promise(requestAnimationFrame);
}
