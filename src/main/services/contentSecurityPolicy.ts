/**
 * The policy under which our page runs, in the desktop and from a host alike. Connections go anywhere because the
 * LiveKit server of a call may be anywhere; scripts come from our own origin only. `parents` are the origins of pages that
 * may show ours inside them.
 */
export function contentSecurityPolicy(parents: readonly string[] = []): string {
  return Object.entries({
    'default-src': "'self'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    // Background effects and LiveKit's timers run in workers made from blobs.
    'worker-src': "'self' blob:",
    'connect-src': "'self' https: http: wss: ws: blob: data:",
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob: data:",
    'font-src': "'self' data:",
    // Positioning of menus and tiles writes style attributes.
    'style-src': "'self' 'unsafe-inline'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-src': "'none'",
    'frame-ancestors': parents.length > 0 ? parents.join(' ') : "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
