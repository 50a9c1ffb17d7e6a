import { fetched } from '../ui/fetched';
import { wakeSpeaker } from './wakeSpeaker';

export const RoomPage = fetched(() => import('./meeting/RoomPage'));
export const ConnectPage = fetched(() => import('./meeting/ConnectPage'));
export const FramedPages = fetched(() => import('./FramedPages'));

/** Pages of their own, which little is loaded for. */
const BARE = ['/sharing-bar', '/enter', '/set-up'];

/**
 * Loads what the address will show, and nothing of the rest: who joins a meeting has no use for the list of rooms. Never
 * throws: where it fails, the page tries again and says so.
 */
export async function hurryToPage({ pathname }: Location): Promise<void> {
  if (BARE.includes(pathname)) return;
  const page = pathname.startsWith('/room/') ? RoomPage : pathname === '/connect' ? ConnectPage : FramedPages;
  if (page !== FramedPages) wakeSpeaker();
  await page.prepare();
}
