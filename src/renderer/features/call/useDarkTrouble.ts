import { choosePicture } from '../../devices/picture/choosePicture';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import type { Trouble } from './useTrouble';

/** Others see us in the dark: said once in a call, with what helps. */
export function useDarkTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { media } = useCall();
  const { isShown, dismiss } = media.darkHint;
  if (!useReadable(isShown)) return undefined;
  return {
    words: t('picture.dark'),
    isHint: true,
    action: { label: t('picture.brighten'), run: () => choosePicture(media, { lowLight: true }) },
    dismiss,
  };
}
