import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';

/** Shows what signs an endpoint's deliveries, this once. */
export function SecretDialog({ url, secret, onClose }: { url: string; secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.secretTitle')}
      description={t('webhooks.secretBody', { url })}
      closeLabel={t('app.close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('webhooks.done')}
        </Button>
      }
    >
      <CopyField
        label={t('webhooks.secret')}
        hint={t('webhooks.secretHint')}
        text={secret}
        copyLabel={t('app.copy')}
        copiedLabel={t('app.copied')}
      />
    </Dialog>
  );
}
