import { Ellipsis, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../hooks/PlaceContext';
import { useMedia } from '../../hooks/useMedia';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { MoreActions } from './MoreActions';
import { NARROW, TIGHT } from './narrow';

/** What is needed less often: the actions that say so, and those that a narrow bar has no room for. */
export function MoreControl({ mayEnd }: { mayEnd: boolean }) {
  const { t } = useTranslation();
  const isNarrow = useMedia(NARROW);
  const isTight = useMedia(TIGHT);
  const waiting = usePlace()?.knocks.length ?? 0;
  const badge = isTight && waiting > 0 && waiting;
  return (
    <Menu
      side="top"
      align="center"
      trigger={<IconButton size="bar" variant="bar" icon={<Ellipsis />} label={t('controls.more')} badge={badge} />}
    >
      <MoreActions isTight={isTight} hasKeys={!isNarrow} />
      {mayEnd && isNarrow && (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<UsersRound />} onSelect={() => runAction('call.end')}>
            {t('controls.end')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
