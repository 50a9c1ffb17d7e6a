import type { Visitor } from './visitor';

/** Which addresses lead to this host. */
export interface LinkOrigin {
  /** What access links begin with when this visitor is shown them. */
  forLinks(visitor: Visitor): string;
  isOurs(origin: string, visitor: Visitor): boolean;
}

interface Options {
  /** The configured address; wins always. */
  publicUrl?: string;
  /** The address of our own HTTP server, as others here can reach it. */
  localUrl(): string;
}

export function createLinkOrigin({ publicUrl, localUrl }: Options): LinkOrigin {
  return {
    forLinks: ({ origin }) => tidy(publicUrl ?? origin ?? localUrl()),
    isOurs(origin, visitor) {
      const own = [publicUrl, visitor.origin, localUrl(), ...loopbackForms(localUrl())].filter(
        (url) => url !== undefined,
      );
      return own.map(tidy).includes(tidy(origin));
    },
  };
}

function tidy(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function loopbackForms(url: string): string[] {
  const { protocol, port } = new URL(url);
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`);
}
