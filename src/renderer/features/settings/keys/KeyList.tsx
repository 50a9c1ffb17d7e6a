import { ACTION_GROUPS } from '../../../../shared/contract/menuAction';
import { useTranslation } from '../../../hooks/useTranslation';
import { useActionStore } from '../../../store/actions';
import { usePreferences } from '../../../store/preferences';
import { Button } from '../../../ui/Button';
import styles from './KeyList.module.css';
import { KeyRow } from './KeyRow';

/** Every action that is offered now, by group, with its keys, which can be changed here. */
export function KeyList() {
  const { t } = useTranslation();
  const actions = useActionStore((state) => state.actions);
  const { keys, setPreferences } = usePreferences();
  // Those that came with keys first, as in the palette.
  const shown = [...actions.values()]
    .filter(({ hidden }) => !hidden)
    .sort((a, b) => Number(b.shortcut !== undefined) - Number(a.shortcut !== undefined));
  const isChanged = Object.keys(keys).length > 0;
  return (
    <div className={styles.list}>
      {ACTION_GROUPS.map((group) => {
        const members = shown.filter((action) => (action.group ?? 'app') === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-label={t(`keys.group.${group}`)}>
            <h3 className={styles.heading}>{t(`keys.group.${group}`)}</h3>
            <ul>
              {members.map((action) => (
                <KeyRow key={action.id} action={action} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className={styles.note}>{t('keys.note')}</p>
      {isChanged && (
        <Button size="small" onClick={() => setPreferences({ keys: {} })}>
          {t('keys.resetAll')}
        </Button>
      )}
    </div>
  );
}
