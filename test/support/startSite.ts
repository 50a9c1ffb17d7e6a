import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** `http://localhost:…`: another site than everything on 127.0.0.1. */
  url: string;
  close(): Promise<void>;
}

/** Somebody else's web site with one page. */
export async function startSite(body: string): Promise<Site> {
  const page = `<!doctype html><html lang="en"><head><title>Another site</title></head><body>${body}</body></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
