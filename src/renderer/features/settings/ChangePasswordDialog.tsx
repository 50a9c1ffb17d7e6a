import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../../shared/domain/user';
import { fieldFaults } from '../../hooks/fieldFaults';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { toast } from '../../ui/toast';
import styles from './SettingsPage.module.css';

/** Changes one's own password; one's other sessions end. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => api.users.changePassword.call({ currentPassword, newPassword }),
    onSuccess: () => {
      onClose();
      toast(t('settings.passwordChanged'), { tone: 'ok' });
    },
  });
  const isShort = newPassword.length < PASSWORD_MIN;
  const fault = saving.error ? faultText(saving.error) : undefined;
  const told = fieldFaults(fault, ['currentPassword', 'newPassword']);
  const submit = () => {
    setTried(true);
    if (currentPassword && !isShort && !saving.isPending) saving.mutate();
  };
  return (
    <FormDialog
      title={t('settings.changePassword')}
      description={t('settings.changePasswordBody')}
      closeLabel={t('app.close')}
      size="small"
      cancelLabel={t('app.cancel')}
      submitLabel={t('settings.changeSubmit')}
      busy={saving.isPending}
      className={styles.settings}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={styles.wide}>
        <TextField
          label={t('settings.currentPassword')}
          error={
            (tried && !currentPassword ? t('enter.passwordMissing') : undefined) ??
            (told.of.currentPassword ? t('settings.currentWrong') : undefined)
          }
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          maxLength={PASSWORD_MAX}
          onChange={(event) => {
            setCurrent(event.target.value);
            saving.reset();
          }}
        />
      </div>
      <div className={styles.wide}>
        <TextField
          label={t('users.newPassword')}
          hint={t('setUp.passwordHint')}
          error={(tried && isShort ? t('users.wrong.password') : undefined) ?? told.of.newPassword ?? told.rest}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          maxLength={PASSWORD_MAX}
          onChange={(event) => {
            setNew(event.target.value);
            saving.reset();
          }}
        />
      </div>
    </FormDialog>
  );
}
