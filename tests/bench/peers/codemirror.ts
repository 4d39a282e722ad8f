import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

import { MARK_STRIDE, type Peer, type PeerDocument, painted, stage } from './peer.ts';

const looks = [0, 1, 2].map((label) => Decoration.mark({ class: `label-${label}` }));
const noLook = Decoration.mark({});
const addMark = StateEffect.define<{ start: number; end: number; label: number }>();

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    return transaction.effects.reduce((current, effect) => {
      if (!effect.is(addMark)) return current;
      const { start, end, label } = effect.value;
      return current.update({ add: [(looks[label] ?? noLook).range(start, end)] });
    }, marks);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** CodeMirror 6 for reading: the whole text in one editor, each mark a decoration. */
export function createCodeMirror(): Peer {
  let view: EditorView | undefined;
  const close = () => {
    view?.destroy();
    view = undefined;
  };
  return {
    async open(document) {
      close();
      await painted();
      const startedAt = performance.now();
      view = new EditorView({ state: stateOf(document), parent: stage });
      await painted();
      return performance.now() - startedAt;
    },
    async add(start, end, label) {
      await painted();
      const startedAt = performance.now();
      view?.dispatch({ effects: addMark.of({ start, end, label }) });
      await painted();
      return performance.now() - startedAt;
    },
    close,
  };
}

function stateOf({ text, marks }: PeerDocument): EditorState {
  const builder = new RangeSetBuilder<Decoration>();
  for (let at = 0; at < marks.length; at += MARK_STRIDE) {
    const [start = 0, end = 0, label = 0] = marks.slice(at, at + MARK_STRIDE);
    builder.add(start, end, looks[label] ?? noLook);
  }
  const decorations = builder.finish();
  return EditorState.create({
    doc: text,
    extensions: [
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      marksField.init(() => decorations),
    ],
  });
}
