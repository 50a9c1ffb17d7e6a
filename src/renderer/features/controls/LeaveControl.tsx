import { LogOut, PhoneOff, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { MenuItem } from '../../ui/MenuItem';
import styles from './ControlBar.module.css';
import { SplitControl } from './SplitControl';

/** Leaves; for whoever may, its menu ends the meeting for everyone. */
export function LeaveControl({ mayEnd }: { mayEnd: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.leave}>
      <SplitControl
        menuLabel={t('controls.leaveMenu')}
        menu={
          mayEnd && (
            <>
              <MenuItem icon={<LogOut />} onSelect={() => runAction('call.leave')}>
                {t('controls.leaveOnly')}
              </MenuItem>
              <MenuItem danger icon={<UsersRound />} onSelect={() => runAction('call.end')}>
                {t('controls.end')}
              </MenuItem>
            </>
          )
        }
      >
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
