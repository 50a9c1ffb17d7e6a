import { Copy, Lock, Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { useTranslation } from '../../../hooks/useTranslation';
import { openPrivateChat } from '../../../store/draft';
import { Menu } from '../../../ui/Menu';
import { MenuItem } from '../../../ui/MenuItem';
import type { RowActions } from './useRowActions';

interface RowMenuProps {
  message: ChatMessage;
  mayWrite: boolean;
  actions: RowActions;
  trigger: ReactElement<Record<string, unknown>>;
}

/** What one can do with a message. */
export default function RowMenu({ message, mayWrite, actions, trigger }: RowMenuProps) {
  const { t } = useTranslation();
  const own = useRef<HTMLSpanElement>(null);
  const { mine, text, file, identity, name } = message;
  const row = () => own.current?.closest('[data-row]')?.querySelector<HTMLElement>('[data-row-focus]');
  return (
    <span ref={own}>
      <Menu defaultOpen trigger={trigger}>
        {mayWrite && (
          <MenuItem icon={<Reply />} onSelect={() => actions.reply(message)}>
            {t('chat.reply')}
          </MenuItem>
        )}
        {mayWrite && (
          <MenuItem icon={<SmilePlus />} onSelect={() => actions.askReaction(message, row() ?? null)}>
            {t('chat.react')}
          </MenuItem>
        )}
        {text && (
          <MenuItem icon={<Copy />} onSelect={() => actions.copy(message)}>
            {t('chat.copyText')}
          </MenuItem>
        )}
        {mayWrite && mine && !file && (
          <MenuItem icon={<Pencil />} onSelect={() => actions.edit(message)}>
            {t('chat.edit')}
          </MenuItem>
        )}
        {mayWrite && !mine && (
          <MenuItem icon={<Lock />} onSelect={() => openPrivateChat({ identity, name })}>
            {t('chat.writeOnlyTo', { name })}
          </MenuItem>
        )}
        {mayWrite && actions.mayDelete(message) && (
          <MenuItem danger icon={<Trash2 />} onSelect={() => actions.askToDelete(message)}>
            {t('chat.delete')}
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}
