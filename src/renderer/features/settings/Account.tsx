import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Who } from '../../../shared/contract/session';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toast';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import styles from './SettingsPage.module.css';

/** One's own account on this host: who one is there, the password, and one's other sessions. */
export function Account({ who }: { who: Who }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [isChanging, setChanging] = useState(false);
  const closing = useMutation({
    mutationFn: () => api.session.closeOthers.call(),
    onSuccess: ({ closed }) => toast(t('settings.closedOthers', { count: closed }), { tone: 'ok' }),
    onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
  });
  return (
    <>
      {who.userId && (
        <p>
          {who.name}{' '}
          <span className={styles.note}>{`${who.userId} · ${t(`users.role.${who.role ?? 'room_member'}`)}`}</span>
        </p>
      )}
      <div className={styles.buttons}>
        {who.userId && <Button onClick={() => setChanging(true)}>{t('settings.changePassword')}</Button>}
        <Button busy={closing.isPending} onClick={() => closing.mutate()}>
          {t('settings.closeOthers')}
        </Button>
      </div>
      {isChanging && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
