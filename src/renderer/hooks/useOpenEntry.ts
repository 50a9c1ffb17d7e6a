import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { accessUrl } from '../../shared/domain/link';
import { splitKey, withKey } from '../../shared/domain/linkKey';
import { roomHref } from './roomHref';
import { useApi, useShell } from './useApi';

/**
 * Goes to the room that a link, a code or a room name means; fails as `links.resolve` does. A browser leaves for the
 * page of another host, because that host's page is the one that may speak to it; the desktop opens it itself.
 */
export function useOpenEntry(): (text: string) => Promise<void> {
  const api = useApi();
  const shell = useShell();
  const [, navigate] = useLocation();
  return useCallback(
    async (text) => {
      // The key of an encrypted meeting is none of the host's business.
      const { text: entry, key } = splitKey(text);
      const { roomId, secret, host } = await api.links.resolve.call({ text: entry.trim() });
      if (host && secret && !shell) window.location.assign(withKey(accessUrl({ host, roomId, secret }), key));
      else navigate(withKey(roomHref({ roomId, secret, host }), key));
    },
    [api, shell, navigate],
  );
}
