import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { toast } from '../../ui/toast';
import styles from './BreakoutPanel.module.css';
import { useRoomChanges } from './useRoomChanges';

/** What the host takes. */
const TEXT_MAX = 1000;

/** Says something to everyone, wherever they are. */
export function Broadcast() {
  const { t } = useTranslation();
  const { place, attempt } = useRoomChanges();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    if (text.trim() === '' || isBusy) return;
    setBusy(true);
    const isSent = await attempt(place.api.breakouts.broadcast({ roomId: place.roomId, text }));
    setBusy(false);
    if (!isSent) return;
    setText('');
    toast(t('breakouts.sent'), { tone: 'ok' });
  };
  return (
    <form
      className={styles.broadcast}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        aria-label={t('breakouts.broadcast')}
        placeholder={t('breakouts.broadcast')}
        value={text}
        maxLength={TEXT_MAX}
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton type="submit" icon={<Send />} label={t('breakouts.send')} disabled={text.trim() === ''} />
    </form>
  );
}
