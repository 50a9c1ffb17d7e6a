import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserView } from '../../../shared/contract/users';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../../shared/domain/user';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { toast } from '../../ui/toast';

/** Gives someone a new password and ends their sessions. */
export function PasswordDialog({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [newPassword, setNewPassword] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => api.users.setPassword.call({ userId: user.userId, newPassword }),
    onSuccess: () => {
      onClose();
      toast(t('users.passwordSet', { name: user.name }), { tone: 'ok' });
    },
  });
  const isShort = newPassword.length < PASSWORD_MIN;
  const submit = () => {
    setTried(true);
    if (!isShort && !saving.isPending) saving.mutate();
  };
  const problem = saving.error ? faultText(saving.error).sentence : undefined;
  return (
    <FormDialog
      title={t('users.passwordTitle', { name: user.name })}
      description={t('users.passwordBody')}
      closeLabel={t('app.close')}
      size="small"
      cancelLabel={t('app.cancel')}
      submitLabel={t('users.passwordSubmit')}
      busy={saving.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('users.newPassword')}
        hint={t('users.passwordHint')}
        error={tried && isShort ? t('users.wrong.password') : problem}
        type="password"
        autoComplete="new-password"
        value={newPassword}
        maxLength={PASSWORD_MAX}
        onChange={(event) => setNewPassword(event.target.value)}
      />
    </FormDialog>
  );
}
