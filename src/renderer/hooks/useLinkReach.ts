import { isLoopback } from '../../shared/domain/isLoopback';
import { parseAccessLink } from '../../shared/domain/link';
import { useShell } from './useApi';
import { useTranslation } from './useTranslation';

/** What to say where nobody on another computer can follow the link, and how to change that; undefined where they can. */
export function useLinkReach(url: string | undefined): string | undefined {
  const { t } = useTranslation();
  const shell = useShell();
  const link = url === undefined ? undefined : parseAccessLink(url);
  if (!link || !isLoopback(new URL(link.host).hostname)) return undefined;
  return t(shell ? 'links.local' : 'links.localHost');
}
