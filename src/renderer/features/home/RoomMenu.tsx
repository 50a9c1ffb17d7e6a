import { CheckSquare, Link2, Pencil, QrCode, ShieldCheck, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import type { Role } from '../../../shared/domain/role';
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
}

/** What else can be done with a room. Loaded and opened by the first press on its trigger. */
export default function RoomMenu({ room, trigger, onChoose, onRename, onLinks, onDelete }: RoomMenuProps) {
  const { t } = useTranslation();
  const copyLink = async (role: Role) => {
    const copied = await copyText(room.access.anonymous[role].url);
    if (copied) toast(t('home.links.copied'), { tone: 'ok' });
    else onLinks(room);
  };
  return (
    <Menu defaultOpen trigger={trigger}>
      <MenuItem icon={<Link2 />} onSelect={() => copyLink('speaker')}>
        {t('home.menu.copySpeaker')}
      </MenuItem>
      <MenuItem icon={<ShieldCheck />} onSelect={() => copyLink('moderator')}>
        {t('home.menu.copyModerator')}
      </MenuItem>
      <MenuItem icon={<QrCode />} onSelect={() => onLinks(room)}>
        {t('home.menu.links')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Pencil />} onSelect={() => onRename(room)}>
        {t('home.menu.rename')}
      </MenuItem>
      <MenuItem icon={<CheckSquare />} onSelect={() => onChoose(true)}>
        {t('home.menu.select')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(room)}>
        {t('home.menu.delete')}
      </MenuItem>
    </Menu>
  );
}
