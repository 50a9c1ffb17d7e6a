import { useEffect } from 'react';
import { useShell } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { keyNames } from '../../ui/keyNames';
import { toast } from '../../ui/toast';

/** Takes the keys that mute from any program for as long as the call is there, and says where another program has them. */
export function useSystemKeys(): void {
  const { t } = useTranslation();
  const shell = useShell();
  const keys = usePreferences((preferences) => preferences.systemKeys);
  const failed = t('keys.system.failed', { keys: keyNames(keys ?? '').join('+') });
  useEffect(() => {
    if (!shell || !keys) return undefined;
    const set = (wanted: { keys?: string }) => shell.app.setSystemKeys(wanted);
    const onError = (error: unknown) => console.warn('The system-wide keys could not be set', error);
    set({ keys }).then(({ isRegistered }) => !isRegistered && toast(failed, { tone: 'danger' }), onError);
    return () => void set({}).catch(onError);
  }, [shell, keys, failed]);
}
