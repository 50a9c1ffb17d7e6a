import { PhoneOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { fetched } from '../../ui/fetched';
import { IconButton } from '../../ui/IconButton';
import styles from './ControlBar.module.css';
import { SplitControl } from './SplitControl';

const LeaveMenu = fetched(() => import('./menus/LeaveMenu'));

/** Leaves; for whoever may, its menu ends the meeting for everyone. */
export function LeaveControl({ mayEnd }: { mayEnd: boolean }) {
  const { t } = useTranslation();
  const menu = {
    label: t('controls.leaveMenu'),
    prepare: LeaveMenu.prepare,
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
