import { BUNDLE_ORIGIN } from './content-policy.ts';

/** Where the window's page comes from. */
export interface PageSource {
  /** Address of the page. */
  readonly url: string;
  /** The only origin a page of ours may have. */
  readonly origin: string;
  /** The hot reload server while developing. */
  readonly server: URL | null;
}

/** The built page, or the development server's when electron-vite names one and this is no packaged program. */
export function pageSource(developmentUrl: string | undefined, isPackaged: boolean): PageSource {
  if (developmentUrl === undefined || isPackaged) {
    return { url: `${BUNDLE_ORIGIN}/index.html`, origin: BUNDLE_ORIGIN, server: null };
  }
  const server = new URL(developmentUrl);
  return { url: server.href, origin: server.origin, server };
}

/** Whether a request is for the program itself; all else is cancelled before it starts. */
export function isOwn(url: string, { origin, server }: PageSource): boolean {
  if (url.startsWith(`${origin}/`) || url.startsWith('data:')) return true;
  if (server === null) return false;
  return url.startsWith(`ws://${server.host}/`) || url.startsWith('devtools://');
}
