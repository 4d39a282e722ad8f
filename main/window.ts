import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Rectangle } from 'electron';

import { createDialogs } from './files/dialogs.ts';
import { createPush } from './ipc/push.ts';
import type { PageSource } from './page-source.ts';
import type { WindowPort } from './program-window.ts';
import { securePreferences } from './security.ts';
import type { WindowPlace } from './window-place.ts';

interface WindowOptions {
  readonly source: PageSource;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Where a window was last time. */
  readonly place: WindowPlace | null;
  /** The window is about to go; this is where it was. */
  readonly onClose: (place: WindowPlace) => void;
  /** The window is gone; it is told by the number of its contents. */
  readonly onClosed: (contentsId: number) => void;
}

const SMALLEST = { width: 1024, height: 700 };
const USUAL = { width: 1280, height: 800 };
/** How far a further window is moved right and down, in pixels. */
const CASCADE = 28;

/** The page's own background (`renderer/styles/tokens.css`), so that nothing flashes before it is painted. */
const BACKGROUND = { light: '#fdfcfa', dark: '#1b1a18' };

/** Makes a window, starts loading its page, and shows it with its first picture. */
export function createWindowPort(options: WindowOptions): WindowPort {
  const { source, preload, place, onClose, onClosed } = options;
  const window = new BrowserWindow({
    ...boundsFor(place, BrowserWindow.getAllWindows().length),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Glossator',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: securePreferences(preload, source.server !== null),
  });
  const contentsId = window.webContents.id;
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize();
    window.show();
  });
  // The window is called after its project, whatever the page is called.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => onClose(placeOf(window)));
  window.on('closed', () => onClosed(contentsId));
  void window.loadURL(source.url);
  return {
    contentsId,
    push: createPush(window.webContents),
    dialogs: createDialogs(window),
    focus: () => showInFront(window),
    setTitle(title) {
      if (!window.isDestroyed()) window.setTitle(title);
    },
  };
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

function showInFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function boundsFor(place: WindowPlace | null, openWindows: number): Partial<Rectangle> {
  const width = Math.max(SMALLEST.width, place?.width ?? USUAL.width);
  const height = Math.max(SMALLEST.height, place?.height ?? USUAL.height);
  if (place?.x === undefined || place.y === undefined) return { width, height };
  const shift = openWindows * CASCADE;
  const bounds = { x: place.x + shift, y: place.y + shift, width, height };
  return isVisible(bounds) ? bounds : { width, height };
}

/** Whether enough of the window's top would be on a screen that is still there. */
function isVisible({ x, y, width }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height: CASCADE });
  return (
    x + width > workArea.x + CASCADE &&
    x < workArea.x + workArea.width - CASCADE &&
    y >= workArea.y &&
    y < workArea.y + workArea.height - CASCADE
  );
}
