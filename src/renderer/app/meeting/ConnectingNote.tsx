import { useCall } from '../../hooks/CallContext';
import { useCallState } from '../../hooks/useCallState';
import { useSelected } from '../../hooks/useSelected';
import { useTranslation } from '../../hooks/useTranslation';
import { Spinner } from '../../ui/Spinner';
import styles from './ConnectingNote.module.css';

/** What stands on the stage until the meeting server has said who is inside. */
export function ConnectingNote({ roomName }: { roomName: string }) {
  const { t } = useTranslation();
  const { phase } = useCallState();
  const isEmpty = useSelected(useCall().identities, ({ length }) => length === 0);
  if (phase !== 'connecting' || !isEmpty) return null;
  return (
    <div className={styles.note} role="status">
      <Spinner size={28} />
      {t('call.connecting', { room: roomName })}
    </div>
  );
}
