import { app, protocol, session } from 'electron';
import type { Event, Session, WebContents, WebPreferences } from 'electron';

import { serveBundle } from './bundle-protocol.ts';
import { BUNDLE_SCHEME, developmentPolicy } from './content-policy.ts';
import { isOwn } from './page-source.ts';
import type { PageSource } from './page-source.ts';

/** What every window's page may do: nothing but draw itself and call `window.bridge`. */
export function securePreferences(preload: string, isDevelopment: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    // The spell checker fetches its dictionaries from a server.
    spellcheck: false,
    devTools: isDevelopment,
  };
}

/** Chromium's own traffic, and what it would start in the background. */
const OFFLINE_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'disable-breakpad',
  'disable-crash-reporter',
  'no-pings',
  'no-proxy-server',
  'dns-prefetch-disable',
  'disable-speech-api',
  'disable-remote-playback-api',
];

const OFFLINE_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HardwareMediaKeyHandling',
  'MediaRouter',
  'MediaSessionService',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** Must run before the program is ready: switches, the sandbox and the page's scheme. */
export function secureProcess(source: PageSource): void {
  for (const name of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', OFFLINE_FEATURES.join(','));
  // Nothing has a name to connect to, whatever asks: the last line of defence.
  const exception = source.server === null ? '' : `, EXCLUDE ${source.server.hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  protocol.registerSchemesAsPrivileged([
    { scheme: BUNDLE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => secureContents(contents, source));
}

/**
 * Must run before the first window: serves the page and refuses everything else.
 * Resolves when the page itself was served, so that heavy work does not keep it waiting.
 */
export function secureSession(source: PageSource, bundleFolder: string): Promise<void> {
  const own = session.defaultSession;
  const served = new Promise<void>((resolve) => {
    // The development server serves its page itself.
    if (source.server !== null) resolve();
    protocol.handle(BUNDLE_SCHEME, ({ url }) => {
      setImmediate(resolve);
      return serveBundle(bundleFolder, url);
    });
  });
  refusePermissions(own);
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url, source) }));
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
  if (source.server !== null) addDevelopmentPolicy(own, source.server);
  return served;
}

function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
}

/** No page of ours ever leads anywhere, opens anything or embeds anything. */
function secureContents(contents: WebContents, { origin, server }: PageSource): void {
  const stay = (event: Event, url: string) => {
    // While developing, a full reload is a navigation to the page itself.
    if (server === null || !url.startsWith(`${origin}/`)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function addDevelopmentPolicy(own: Session, server: URL): void {
  own.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({
      responseHeaders: {
        ...responseHeaders,
        'Content-Security-Policy': [developmentPolicy(server)],
      },
    }),
  );
}
