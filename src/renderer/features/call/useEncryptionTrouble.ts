import { useState } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import type { Trouble } from './useTrouble';

/** Our key is another than everybody's; what else there is to know about encryption stands in the header. */
export function useEncryptionTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { encryption } = useCall();
  const verdict = useReadable(encryption?.verdict);
  const key = useReadable(encryption?.key);
  const [dismissed, setDismissed] = useState<string>();
  if (verdict !== 'own-key' || key === dismissed) return undefined;
  return {
    words: t('encryption.trouble'),
    action: { label: t('encryption.enterKey'), run: () => runAction('encryption.open') },
    dismiss: () => setDismissed(key),
  };
}
