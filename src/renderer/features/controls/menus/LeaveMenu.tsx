import { LogOut, UsersRound } from 'lucide-react';
import { useTranslation } from '../../../hooks/useTranslation';
import { runAction } from '../../../store/actions';
import { MenuItem } from '../../../ui/MenuItem';
import { BarMenu, type BarMenuProps } from './BarMenu';

/** Leaving alone, or ending the meeting for everyone. */
export default function LeaveMenu({ trigger }: BarMenuProps) {
  const { t } = useTranslation();
  return (
    <BarMenu trigger={trigger}>
      <MenuItem icon={<LogOut />} onSelect={() => runAction('call.leave')}>
        {t('controls.leaveOnly')}
      </MenuItem>
      <MenuItem danger icon={<UsersRound />} onSelect={() => runAction('call.end')}>
        {t('controls.end')}
      </MenuItem>
    </BarMenu>
  );
}
