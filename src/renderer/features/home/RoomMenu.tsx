import {
  Archive,
  ArchiveRestore,
  CheckSquare,
  DoorClosed,
  DoorOpen,
  History,
  Link2,
  Pencil,
  QrCode,
  ShieldCheck,
  SlidersHorizontal,
  Trash2,
  Users,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { RoomView } from '../../../shared/contract/roomSchema';
import type { Role } from '../../../shared/domain/role';
import { manageHref } from '../../hooks/roomHref';
import { useTranslation } from '../../hooks/useTranslation';
import { copyText } from '../../ui/copyText';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { toast } from '../../ui/toast';

export interface RoomMenuProps {
  room: RoomView;
  trigger: ReactElement<Record<string, unknown>>;
  onChoose: (chosen: boolean) => void;
  onRename: (room: RoomView) => void;
  onLinks: (room: RoomView) => void;
  onDelete: (room: RoomView) => void;
  onStatus: (room: RoomView, status: 'open' | 'closed') => void;
  onArchive: (room: RoomView, archived: boolean) => void;
}

/** What else can be done with a room. Loaded and opened by the first press on its trigger. */
export default function RoomMenu({ room, trigger, onChoose, onRename, onLinks, ...on }: RoomMenuProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { roomId, access, status, archived } = room;
  const copyLink = async (role: Role) => {
    const { url } = access.anonymous[role];
    if (url !== undefined && (await copyText(url))) toast(t('links.copied'), { tone: 'ok' });
    else onLinks(room);
  };
  const isClosed = status === 'closed';
  return (
    <Menu defaultOpen trigger={trigger}>
      {access.anonymous.speaker.enabled && (
        <MenuItem icon={<Link2 />} onSelect={() => copyLink('speaker')}>
          {t('home.menu.copySpeaker')}
        </MenuItem>
      )}
      {access.anonymous.moderator.enabled && (
        <MenuItem icon={<ShieldCheck />} onSelect={() => copyLink('moderator')}>
          {t('home.menu.copyModerator')}
        </MenuItem>
      )}
      <MenuItem icon={<QrCode />} onSelect={() => onLinks(room)}>
        {t('home.menu.links')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<SlidersHorizontal />} onSelect={() => navigate(manageHref(roomId, 'settings'))}>
        {t('home.menu.settings')}
      </MenuItem>
      <MenuItem icon={<Users />} onSelect={() => navigate(manageHref(roomId, 'members'))}>
        {t('home.menu.members')}
      </MenuItem>
      <MenuItem icon={<History />} onSelect={() => navigate(manageHref(roomId, 'history'))}>
        {t('home.menu.history')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Pencil />} onSelect={() => onRename(room)}>
        {t('home.menu.rename')}
      </MenuItem>
      <MenuItem
        icon={isClosed ? <DoorOpen /> : <DoorClosed />}
        onSelect={() => on.onStatus(room, isClosed ? 'open' : 'closed')}
      >
        {t(isClosed ? 'home.menu.reopen' : 'home.menu.close')}
      </MenuItem>
      <MenuItem icon={archived ? <ArchiveRestore /> : <Archive />} onSelect={() => on.onArchive(room, !archived)}>
        {t(archived ? 'home.menu.unarchive' : 'home.menu.archive')}
      </MenuItem>
      <MenuItem icon={<CheckSquare />} onSelect={() => onChoose(true)}>
        {t('home.menu.select')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger onSelect={() => on.onDelete(room)}>
        {t('home.menu.delete')}
      </MenuItem>
    </Menu>
  );
}
