/** The scheme and host the window's own files are served under. */
export const BUNDLE_SCHEME = 'app';
export const BUNDLE_ORIGIN = `${BUNDLE_SCHEME}://glossator`;

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Spectrum's progress bar and overlays set `style` attributes; style elements stay refused.
  'style-src-attr': "'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'media-src': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'worker-src': "'none'",
  'manifest-src': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

function join(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** The Content Security Policy of every page of the program. */
export const CONTENT_POLICY = join(POLICY);

/** The same while developing: hot reload inlines styles and talks to its server, nothing else is let go. */
export function developmentPolicy(server: URL): string {
  return join({
    ...POLICY,
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ws://${server.host}`,
  });
}
