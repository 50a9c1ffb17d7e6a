/** What a LiveKit access token says about itself. Read for the screen only; the server is who checks it. */
export interface TokenView {
  roomName?: string;
  participantName?: string;
  /** Milliseconds since the epoch. */
  expiresAt?: number;
  canPublish: boolean;
}

/** Reads a token without checking its signature; undefined where it is none. */
export function readToken(token: string): TokenView | undefined {
  const [, payload, signature] = token.trim().split('.');
  if (!payload || !signature) return undefined;
  const claims = parse(payload);
  if (!claims) return undefined;
  const video = asRecord(claims.video);
  if (!video) return undefined;
  return {
    roomName: asText(video.room),
    // Without a name, others see the identity.
    participantName: asText(claims.name) ?? asText(claims.sub),
    expiresAt: typeof claims.exp === 'number' ? claims.exp * 1000 : undefined,
    canPublish: video.canPublish !== false,
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function parse(base64url: string): Record<string, unknown> | undefined {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return asRecord(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Not base64, or not JSON: not a token.
    return undefined;
  }
}
