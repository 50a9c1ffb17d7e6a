import { ChevronDown, MicOff } from 'lucide-react';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import styles from './ForEveryone.module.css';
import { KINDS } from './kinds';
import type { Moderation } from './useModeration';
import { useWishes } from './useWishes';

/** What moderators decide for all others while the meeting runs. */
export function ForEveryone({ moderation }: { moderation: Moderation }) {
  const { t } = useTranslation();
  const { place, setLocked, forbid } = moderation;
  const wishes = useWishes<keyof Forbidden | 'lock'>(place.forbidden);
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
            checked={wishes.of('lock') ?? place.isLocked}
            onChange={(isLocked) => wishes.make('lock', isLocked, setLocked(isLocked))}
          />
          <p className={styles.heading}>{t('moderation.othersMay')}</p>
          {KINDS.map(({ kind }) => (
            <Switch
              key={kind}
              label={t(`moderation.kind.${kind}`)}
              checked={wishes.of(kind) ?? !place.forbidden[kind]}
              onChange={(isAllowed) => wishes.make(kind, isAllowed, forbid({ [kind]: !isAllowed }))}
            />
          ))}
        </div>
      </details>
    </div>
  );
}
