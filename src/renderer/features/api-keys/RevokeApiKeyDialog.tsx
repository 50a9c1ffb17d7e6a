import { useMutation } from '@tanstack/react-query';
import type { ApiKeyView } from '../../../shared/contract/apiKeys';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';

interface RevokeApiKeyDialogProps {
  apiKey: ApiKeyView;
  onClose: () => void;
  onRevoked: () => void;
}

/** Asks before a key stops working. */
export function RevokeApiKeyDialog({ apiKey, onClose, onRevoked }: RevokeApiKeyDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const { keyId, name } = apiKey;
  const revoking = useMutation({
    mutationFn: () => api.apiKeys.remove.call({ keyId }),
    onSuccess: () => toast(t('apiKeys.revoked', { name }), { tone: 'ok' }),
    onError: (error) => {
      const { code, sentence } = faultText(error);
      // Someone else was quicker; the wish is fulfilled.
      if (code !== 'API_KEY_NOT_FOUND') toast(sentence, { tone: 'danger' });
    },
    onSettled: () => {
      onRevoked();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.revokeTitle', { name })}
      body={t('apiKeys.revokeBody')}
      danger
      busy={revoking.isPending}
      confirmLabel={t('apiKeys.revoke')}
      cancelLabel={t('app.cancel')}
      onConfirm={() => revoking.mutate()}
    />
  );
}
