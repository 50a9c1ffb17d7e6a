import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes on what a livekit-server that several hosts share reports, so that each hears of its meetings at once. */
export interface ReportRelay {
  /** Where the livekit-server reports. */
  url: string;
  /** From now on the host at this address is told too; gives what ends it. */
  tell(hostUrl: string): () => void;
  close(): Promise<void>;
}

export async function startReportRelay(): Promise<ReportRelay> {
  const hosts = new Set<string>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { 'content-type': type = '', authorization = '' } = request.headers;
    const report = { method: 'POST', headers: { 'content-type': type, authorization }, body: Buffer.concat(parts) };
    // A host that was killed meanwhile finds out by looking.
    await Promise.allSettled([...hosts].map((hostUrl) => fetch(`${hostUrl}/livekit/webhook`, report)));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tell(hostUrl) {
      hosts.add(hostUrl);
      return () => hosts.delete(hostUrl);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
