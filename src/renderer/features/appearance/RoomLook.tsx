import type { Appearance } from '../../../shared/domain/roomConfig';
import { useTranslation } from '../../hooks/useTranslation';
import { Switch } from '../../ui/Switch';
import styles from './Appearance.module.css';
import { AppearanceFields } from './AppearanceFields';

interface RoomLookProps {
  /** Undefined where the room looks as the whole host. */
  appearance: Appearance | undefined;
  onChange: (appearance: Appearance | undefined) => void;
}

/** Whether a room looks as every other, or has a look of its own. */
export function RoomLook({ appearance, onChange }: RoomLookProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <Switch
        label={t('appearance.own')}
        hint={t('appearance.ownHint')}
        checked={appearance !== undefined}
        onChange={(own) => onChange(own ? { baseTheme: 'system' } : undefined)}
      />
      {appearance && <AppearanceFields appearance={appearance} onChange={onChange} />}
    </div>
  );
}
