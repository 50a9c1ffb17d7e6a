import { type ComponentType, lazy, useState } from 'react';
import { wakeSpeaker } from './wakeSpeaker';

interface HeldPage {
  load(): Promise<{ default: ComponentType }>;
  loaded: ComponentType | undefined;
  Later: ComponentType;
}

const room = holdPage(() => import('./meeting/RoomPage'));
const connect = holdPage(() => import('./meeting/ConnectPage'));
const framed = holdPage(() => import('./FramedPages'));

export const RoomPage = () => <Held page={room} />;
export const ConnectPage = () => <Held page={connect} />;
export const FramedPages = () => <Held page={framed} />;

/** Pages of their own, which little is loaded for. */
const BARE = ['/sharing-bar', '/enter', '/set-up'];

/**
 * Loads what the address will show, and nothing of the rest: who joins a meeting has no use for the list of rooms. Never
 * throws: where it fails, the page tries again and says so.
 */
export async function hurryToPage({ pathname }: Location): Promise<void> {
  if (BARE.includes(pathname)) return;
  const page = pathname.startsWith('/room/') ? room : pathname === '/connect' ? connect : framed;
  if (page !== framed) wakeSpeaker();
  await page.load().catch(() => undefined);
}

/**
 * A page that is loaded when it is first drawn, or before, and is then drawn at once: of what is `lazy` React shows the
 * stand-in even if there is nothing to wait for, and leaves that on screen for a third of a second.
 */
function holdPage(fetchPage: HeldPage['load']): HeldPage {
  const load = async () => {
    const page = await fetchPage();
    held.loaded = page.default;
    return page;
  };
  const held: HeldPage = { load, loaded: undefined, Later: lazy(load) };
  return held;
}

function Held({ page }: { page: HeldPage }) {
  // The same for as long as it is drawn: another would begin anew.
  const [Shown] = useState(() => page.loaded ?? page.Later);
  return <Shown />;
}
