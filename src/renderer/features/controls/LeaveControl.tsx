import { PhoneOff } from 'lucide-react';
import { lazy, type ReactElement } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import styles from './ControlBar.module.css';
import { SplitControl } from './SplitControl';

const loadMenu = () => import('./menus/LeaveMenu');
const LeaveMenu = lazy(loadMenu);

/** Leaves; for whoever may, its menu ends the meeting for everyone. */
export function LeaveControl({ mayEnd }: { mayEnd: boolean }) {
  const { t } = useTranslation();
  const menu = {
    label: t('controls.leaveMenu'),
    load: loadMenu,
    draw: (trigger: ReactElement<Record<string, unknown>>) => <LeaveMenu trigger={trigger} />,
  };
  return (
    <span className={styles.leave}>
      <SplitControl menu={mayEnd ? menu : undefined}>
        <IconButton
          size="bar"
          variant="danger"
          className={styles.leaveButton}
          icon={
            <>
              <PhoneOff />
              <span className={styles.leaveWord} aria-hidden="true">
                {t('controls.leave')}
              </span>
            </>
          }
          label={t('controls.leave')}
          onClick={() => runAction('call.leave')}
        />
      </SplitControl>
    </span>
  );
}
