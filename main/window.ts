import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Rectangle } from 'electron';

import type { PageSource } from './page-source.ts';
import type { WindowPlace } from './projects/program-state.ts';
import { securePreferences } from './security.ts';

interface WindowOptions {
  readonly source: PageSource;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Where a window was last time. */
  readonly place: WindowPlace | null;
  /** How many windows there are already, so that they do not cover each other. */
  readonly openWindows: number;
}

const SMALLEST = { width: 1024, height: 700 };
const USUAL = { width: 1280, height: 800 };
/** How far a further window is moved right and down, in pixels. */
const CASCADE = 28;

/** The page's own background (`renderer/styles/tokens.css`), so that nothing flashes before it is painted. */
const BACKGROUND = { light: '#fdfcfa', dark: '#1b1a18' };

/** Makes a window and starts loading its page; it is shown with its first picture. */
export function createWindow({
  source,
  preload,
  place,
  openWindows,
}: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsFor(place, openWindows),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Glossator',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: securePreferences(preload, source.server !== null),
  });
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize();
    window.show();
  });
  // The window is called after its project, whatever the page is called.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(source.url);
  return window;
}

/** Where a window is now, to be remembered. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Brings a window to the front, whatever state it is in. */
export function showInFront(window: BrowserWindow): void {
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
