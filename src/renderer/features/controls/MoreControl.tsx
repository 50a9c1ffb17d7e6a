import { Ellipsis, Keyboard, LayoutGrid, Link, Maximize, Minimize, PanelRight, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../hooks/useMedia';
import { runAction, useActionStore } from '../../store/actions';
import { useView } from '../../store/view';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { SettingsItem } from './SettingsItem';

/** What is needed less often. */
export function MoreControl({ hasLink, mayEnd }: { hasLink: boolean; mayEnd: boolean }) {
  const { t } = useTranslation();
  const layout = useView((view) => view.layout);
  const isFull = useMedia('(display-mode: fullscreen)');
  const isNarrow = useMedia('(max-width: 639px)');
  const hasShortcuts = useActionStore((store) => store.actions.has('shortcuts.show'));
  return (
    <Menu
      side="top"
      align="center"
      trigger={<IconButton size="bar" variant="bar" icon={<Ellipsis />} label={t('controls.more')} />}
    >
      <SettingsItem />
      <MenuItem icon={layout === 'grid' ? <PanelRight /> : <LayoutGrid />} onSelect={() => runAction('layout.toggle')}>
        {t(layout === 'grid' ? 'controls.spotlight' : 'controls.grid')}
      </MenuItem>
      {document.fullscreenEnabled && (
        <MenuItem icon={isFull ? <Minimize /> : <Maximize />} onSelect={() => runAction('fullScreen.toggle')}>
          {t(isFull ? 'controls.leaveFullScreen' : 'controls.fullScreen')}
        </MenuItem>
      )}
      {hasLink && (
        <MenuItem icon={<Link />} onSelect={() => runAction('link.copy')}>
          {t('controls.copyLink')}
        </MenuItem>
      )}
      {hasShortcuts && !isNarrow && (
        <MenuItem icon={<Keyboard />} onSelect={() => runAction('shortcuts.show')}>
          {t('controls.shortcuts')}
        </MenuItem>
      )}
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
