import { ChevronDown, MicOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import styles from './ForEveryone.module.css';
import type { Moderation } from './useModeration';

const KINDS: readonly (keyof Forbidden)[] = ['audio', 'video', 'share', 'chat'];

/** What moderators decide for all others while the meeting runs. */
export function ForEveryone({ moderation }: { moderation: Moderation }) {
  const { t } = useTranslation();
  const { place, muteAll, setLocked, forbid } = moderation;
  // Where it is going, while it is going there.
  const [going, setGoing] = useState<Partial<Forbidden> & { isLocked?: boolean }>({});
  const go = (change: typeof going, work: Promise<void>) => {
    setGoing((before) => ({ ...before, ...change }));
    void work.finally(() => setGoing({}));
  };
  const forbidden = { ...place.forbidden, ...going };
  const isLocked = going.isLocked ?? place.isLocked;
  return (
    <div className={styles.everyone}>
      <Button wide icon={<MicOff />} onClick={muteAll}>
        {t('moderation.muteAll')}
      </Button>
      <details className={styles.fold}>
        <summary>
          <span>{t('moderation.rules')}</span>
          <ChevronDown aria-hidden="true" />
        </summary>
        <div className={styles.rules}>
          <Switch
            label={t('moderation.lock')}
            hint={t('moderation.lockHint')}
            checked={isLocked}
            onChange={(locked) => go({ isLocked: locked }, setLocked(locked))}
          />
          <p className={styles.heading}>{t('moderation.othersMay')}</p>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              label={t(`moderation.kind.${kind}`)}
              checked={!forbidden[kind]}
              onChange={(allowed) => go({ [kind]: !allowed }, forbid({ [kind]: !allowed }))}
            />
          ))}
        </div>
      </details>
    </div>
  );
}
