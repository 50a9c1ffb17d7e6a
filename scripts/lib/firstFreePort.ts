import { createServer } from 'node:net';

/** The first port of 127.0.0.1 from `first` on that nobody listens on; undefined where 20 in a row are taken. */
export async function firstFreePort(first: number): Promise<number | undefined> {
  for (let port = first; port < first + 20; port += 1) {
    if (await isFree(port)) return port;
  }
  return undefined;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
