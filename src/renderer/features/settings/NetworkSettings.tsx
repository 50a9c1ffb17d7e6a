import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Spinner } from '../../ui/Spinner';
import { Switch } from '../../ui/Switch';
import { toast } from '../../ui/toast';
import styles from './SettingsPage.module.css';

interface NetworkSettingsProps {
  shell: NonNullable<ReturnType<typeof useShell>>;
  /** The workspace is this computer's own. */
  available: boolean;
}

const KEY = ['shell', 'network'];

/** Whether others on this network may reach the meeting server and the guest page of this computer. */
export function NetworkSettings({ shell, available }: NetworkSettingsProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const queryClient = useQueryClient();
  const network = useQuery({ queryKey: KEY, queryFn: () => shell.network.get(), enabled: available });
  const change = useMutation({
    mutationFn: (open: boolean) => shell.network.set({ open }),
    onSuccess: (state) => queryClient.setQueryData(KEY, state),
    onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
  });

  if (!available) return <p className={styles.note}>{t('settings.networkComputerOnly')}</p>;
  if (network.error) return <Banner tone="danger" title={faultText(network.error).sentence} />;
  if (!network.data) return <Spinner label={t('app.loading')} />;
  const { open, addresses } = network.data;
  return (
    <>
      <div className={styles.wide}>
        <Switch
          label={t('settings.open')}
          hint={t('settings.openHint')}
          // Where it is going, while it is going there.
          checked={change.isPending ? change.variables : open}
          disabled={change.isPending}
          onChange={(wanted) => change.mutate(wanted)}
        />
      </div>
      {open && (
        <>
          <div className={styles.addresses}>
            <p className={styles.note}>{addresses.length ? t('settings.addresses') : t('settings.addressesNone')}</p>
            {addresses.map((address) => (
              <code key={address}>{address}</code>
            ))}
          </div>
          <Banner>{t('settings.https')}</Banner>
        </>
      )}
    </>
  );
}
