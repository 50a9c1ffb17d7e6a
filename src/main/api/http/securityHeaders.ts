import { contentSecurityPolicy } from '../../services/contentSecurityPolicy';

/** What every answer carries. `isSecure`: the visitor came over TLS. `parents`: who may show it inside their own page. */
export function securityHeaders(isSecure: boolean, parents: readonly string[] = []): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(parents),
    'x-content-type-options': 'nosniff',
    // It knows no list, so it would contradict the policy above.
    ...(parents.length > 0 ? {} : { 'x-frame-options': 'DENY' }),
    // Access links carry their secret in the address.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
