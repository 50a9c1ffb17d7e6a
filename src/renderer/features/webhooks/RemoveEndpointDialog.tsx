import { useMutation } from '@tanstack/react-query';
import type { WebhookView } from '../../../shared/contract/webhooks';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';

interface RemoveEndpointDialogProps {
  webhook: WebhookView;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before an endpoint goes, with what it is still owed. */
export function RemoveEndpointDialog({ webhook, onClose, onRemoved }: RemoveEndpointDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const removing = useMutation({
    mutationFn: () => api.webhooks.remove.call({ webhookId: webhook.webhookId }),
    onError: (error) => {
      const { code, sentence } = faultText(error);
      if (code !== 'WEBHOOK_NOT_FOUND') toast(sentence, { tone: 'danger' });
    },
    onSettled: () => {
      onRemoved();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.removeTitle')}
      body={
        <>
          {webhook.url}
          <br />
          {t('webhooks.removeBody')}
        </>
      }
      danger
      busy={removing.isPending}
      confirmLabel={t('webhooks.remove')}
      cancelLabel={t('app.cancel')}
      onConfirm={() => removing.mutate()}
    />
  );
}
