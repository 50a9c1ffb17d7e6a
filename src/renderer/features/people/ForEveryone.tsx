import { ChevronDown, MicOff } from 'lucide-react';
import { useState } from 'react';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import styles from './ForEveryone.module.css';
import { KINDS } from './kinds';
import type { Moderation } from './useModeration';

/** What moderators decide for all others while the meeting runs. */
export function ForEveryone({ moderation }: { moderation: Moderation }) {
  const { t } = useTranslation();
  const { place, setLocked, forbid } = moderation;
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
      <Button wide icon={<MicOff />} onClick={() => runAction('people.muteAll')}>
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
          {KINDS.map(({ kind }) => (
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
