import { UsersRound } from 'lucide-react';
import { useMedia } from '../../../hooks/useMedia';
import { useTranslation } from '../../../hooks/useTranslation';
import { runAction } from '../../../store/actions';
import { MenuItem } from '../../../ui/MenuItem';
import { MenuSeparator } from '../../../ui/MenuSeparator';
import { NARROW, TIGHT } from '../narrow';
import { BarMenu, type BarMenuProps } from './BarMenu';
import { MoreActions } from './MoreActions';

/** What is needed less often: the actions that say so, and those that a narrow bar has no room for. */
export default function MoreMenu({ trigger, mayEnd }: BarMenuProps & { mayEnd: boolean }) {
  const { t } = useTranslation();
  const isNarrow = useMedia(NARROW);
  const isTight = useMedia(TIGHT);
  return (
    <BarMenu trigger={trigger}>
      <MoreActions isTight={isTight} hasKeys={!isNarrow} />
      {mayEnd && isNarrow && (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<UsersRound />} onSelect={() => runAction('call.end')}>
            {t('controls.end')}
          </MenuItem>
        </>
      )}
    </BarMenu>
  );
}
