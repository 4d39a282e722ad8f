/** Longer than any frame; a window that is not seen has no frames. In milliseconds. */
const NO_FRAME = 100;

/**
 * Resolves when the next frame has been painted: for panes that follow the
 * text, so that what the reader did shows in the text first.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
