import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';

/** Asks what the key is for, then shows it this once. */
export function CreateApiKeyDialog({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const saving = useMutation({
    mutationFn: () => api.apiKeys.create.call({ name: name.trim() }),
    onSuccess: onCreated,
  });
  const submit = () => {
    setMissing(!name.trim());
    if (name.trim() && !saving.isPending) saving.mutate();
  };
  const onOpenChange = (open: boolean) => {
    if (!open) onClose();
  };
  if (saving.data) {
    return (
      <Dialog
        open
        onOpenChange={onOpenChange}
        title={t('apiKeys.createdTitle', { name: saving.data.name })}
        description={t('apiKeys.createdBody')}
        closeLabel={t('app.close')}
        footer={
          <Button variant="primary" onClick={onClose}>
            {t('apiKeys.done')}
          </Button>
        }
      >
        <CopyField
          label={t('apiKeys.key')}
          hint={t('apiKeys.useHint')}
          text={saving.data.key}
          copyLabel={t('app.copy')}
          copiedLabel={t('app.copied')}
        />
      </Dialog>
    );
  }
  const problem = saving.error ? faultText(saving.error).sentence : undefined;
  return (
    <FormDialog
      title={t('apiKeys.create')}
      closeLabel={t('app.close')}
      size="small"
      cancelLabel={t('app.cancel')}
      submitLabel={t('apiKeys.createSubmit')}
      busy={saving.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('apiKeys.name')}
        hint={t('apiKeys.nameHint')}
        error={missing ? t('apiKeys.nameMissing') : problem}
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setMissing(false);
        }}
      />
    </FormDialog>
  );
}
