import { createHmac } from 'node:crypto';

/** Shows that a delivery comes from whoever knows the secret, and when it was sent: as OpenVidu Meet signs. */
export function signature(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
