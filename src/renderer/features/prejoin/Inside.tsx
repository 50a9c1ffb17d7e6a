import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import styles from './PreJoin.module.css';

/** More names than this are counted. */
const MAX_NAMES = 3;

/** Who is in the meeting already. */
export function Inside({ names }: { names: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const shown = names.slice(0, MAX_NAMES);
  const rest = names.length - shown.length;
  const list = new Intl.ListFormat(i18n.language, { type: rest > 0 ? 'unit' : 'conjunction' }).format(shown);
  let words = t('prejoin.nobody');
  if (rest > 0) words = t('prejoin.andMore', { names: list, count: rest });
  else if (shown.length > 0) words = t('prejoin.inside', { names: list, count: shown.length });
  return (
    <p className={styles.inside} aria-live="polite">
      {shown.length > 0 && (
        <span className={styles.faces}>
          {keyed(shown).map(({ key, name }) => (
            <Avatar key={key} name={name} size={24} />
          ))}
        </span>
      )}
      {words}
    </p>
  );
}

/** Two people may have one name. */
function keyed(names: readonly string[]): { key: string; name: string }[] {
  return names.map((name, index) => ({ key: `${name} ${index}`, name }));
}
