import { X } from 'lucide-react';
import { useState } from 'react';
import { worksWhileTyping } from '../../../hooks/keys/matchesShortcut';
import { type RefusedKeys, refusedKeys } from '../../../hooks/keys/refusedKeys';
import type { ShellClient } from '../../../hooks/useApi';
import { useTranslation } from '../../../hooks/useTranslation';
import { usePreferences } from '../../../store/preferences';
import { IconButton } from '../../../ui/IconButton';
import { keyNames } from '../../../ui/keyNames';
import { KeyButton } from './KeyButton';
import styles from './KeyList.module.css';

type Problem = { kind: RefusedKeys | 'taken' | 'alone'; keys: string };

/** The keys that mute and unmute from any program; none at first. */
export function SystemKeys({ shell }: { shell: ShellClient }) {
  const { t } = useTranslation();
  const { systemKeys, setPreferences } = usePreferences();
  const [problem, setProblem] = useState<Problem>();
  const label = t('keys.system.label');

  const change = async (keys: string) => {
    const refused = refusedKeys(keys, true);
    if (refused) return setProblem({ kind: refused, keys });
    if (!worksWhileTyping(keys) && !keys.includes('Alt+')) return setProblem({ kind: 'alone', keys });
    try {
      // Only tried: they are taken from the other programs while a call runs, and not longer.
      const { isRegistered } = await shell.app.setSystemKeys({ keys });
      await shell.app.setSystemKeys({});
      if (isRegistered) setPreferences({ systemKeys: keys });
      else setProblem({ kind: 'taken', keys });
    } catch (error) {
      console.warn('The keys could not be tried', error);
      setProblem({ kind: 'taken', keys });
    }
  };
  const sentence = ({ kind, keys }: Problem) => {
    const names = keyNames(keys).join('+');
    if (kind === 'taken') return t('keys.system.failed', { keys: names });
    if (kind === 'alone') return t('keys.system.alone', { keys: names });
    return t(`keys.refused.${kind}`, { keys: names });
  };

  return (
    <div className={styles.row}>
      <span className={styles.label}>
        {label}
        <span className={styles.note}>{t('keys.system.hint')}</span>
      </span>
      <span className={styles.keys}>
        {systemKeys && (
          <IconButton
            size="small"
            icon={<X />}
            label={t('keys.clear', { action: label })}
            onClick={() => setPreferences({ systemKeys: undefined })}
          />
        )}
        <KeyButton
          label={label}
          keys={systemKeys}
          onKeys={(keys) => void change(keys)}
          onCancel={() => setProblem(undefined)}
        />
      </span>
      {problem && (
        <span className={styles.problem} role="alert">
          {sentence(problem)}
        </span>
      )}
    </div>
  );
}
