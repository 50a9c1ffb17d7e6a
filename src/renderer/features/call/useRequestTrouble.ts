import { useEffect } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import type { Trouble } from './useTrouble';

/** What a moderator asks us to do, with both answers at hand; undefined while nobody asks. */
export function useRequestTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { requests } = useCall();
  const request = useReadable(requests.current);
  useEffect(() => {
    if (!request) return undefined;
    const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) requests.decline();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [request, requests]);
  if (!request) return undefined;
  return {
    isQuestion: true,
    words: t(`request.${request.what}`, { name: request.name }),
    action: { label: t(`request.yes.${request.what}`), run: requests.comply },
    more: { label: t('request.no'), run: requests.decline },
  };
}
