import { Download, Ellipsis, FileJson, Search } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { useChatSearch } from '../../store/chatSearch';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { useSaveChat } from './useSaveChat';

/** Beside the panel's title: search, and saving what was written. */
export default function ChatTools() {
  const { t } = useTranslation();
  const { chat } = useCall();
  const { isOpen, open, close } = useChatSearch();
  const save = useSaveChat(chat);
  return (
    <>
      <IconButton
        size="small"
        icon={<Search />}
        label={t('chat.search')}
        pressed={isOpen}
        onClick={() => (isOpen ? close() : open())}
      />
      <Menu trigger={<IconButton size="small" icon={<Ellipsis />} label={t('chat.moreForChat')} />}>
        <MenuItem icon={<Download />} onSelect={() => save('text')}>
          {t('chat.saveText')}
        </MenuItem>
        <MenuItem icon={<FileJson />} onSelect={() => save('json')}>
          {t('chat.saveJson')}
        </MenuItem>
      </Menu>
    </>
  );
}
