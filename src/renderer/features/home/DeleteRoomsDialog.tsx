import { useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { RadioCards } from '../../ui/RadioCards';
import { toast } from '../../ui/toast';
import styles from './DeleteRoomsDialog.module.css';
import type { DeletionChoice, DeletionOutcome } from './deleteRooms';
import { useDeletion } from './useDeletion';

/** More names than this make a sentence nobody reads. */
const NAMES_SHOWN = 3;

interface DeleteRoomsDialogProps {
  rooms: readonly RoomView[];
  onClose: () => void;
  onDeleted: () => void;
}

/**
 * Asks before rooms are deleted, and what becomes of meetings and recordings that stand in the way. What the list does
 * not know, such as a meeting that has just begun, the host finds; then it is asked again about those rooms.
 */
export function DeleteRoomsDialog({ rooms, onClose, onDeleted }: DeleteRoomsDialogProps) {
  const { t, i18n } = useTranslation();
  const [meeting, setMeeting] = useState<'when_meeting_ends' | 'force'>('when_meeting_ends');
  const [recordings, setRecordings] = useState<'close' | 'force'>('close');
  const finish = (outcome: DeletionOutcome) => {
    onDeleted();
    onClose();
    tell(outcome);
  };
  const { run, isPending, left, running, recorded } = useDeletion({
    rooms,
    onDone: finish,
    onError: (sentence) => toast(sentence, { tone: 'danger' }),
  });
  const count = left.length;
  const name = left[0]?.roomName ?? '';
  const choice: DeletionChoice = {
    withMeeting: running.length > 0 ? meeting : 'fail',
    withRecordings: recorded.length > 0 ? recordings : 'fail',
  };

  function tell({ deleted, closed, later, failed }: DeletionOutcome) {
    const only = rooms.length === 1 ? rooms[0]?.roomName : undefined;
    if (deleted > 0) toast(t('home.delete.done', { count: deleted, name: only }), { tone: 'ok' });
    if (closed > 0) toast(t('home.delete.closed', { count: closed, name: only }), { tone: 'ok' });
    if (later > 0) toast(t('home.delete.later', { count: later, name: only }), { tone: 'ok' });
    const refused = [...failed.values()].filter((code) => code !== 'ROOM_NOT_FOUND');
    if (refused[0]) {
      toast(t('home.delete.refused', { count: refused.length }), { tone: 'danger', text: t(`errors.${refused[0]}`) });
    }
  }

  const listed = (some: readonly RoomView[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      some
        .slice(0, NAMES_SHOWN)
        .map(({ roomName }) => `“${roomName}”`)
        .concat(some.length > NAMES_SHOWN ? ['…'] : []),
    );
  const closes = recorded.length > 0 && recordings === 'close';
  const waits = running.length === count && meeting === 'when_meeting_ends';
  const isForced = running.length > 0 && meeting === 'force';

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('home.delete.title', { count, name })}
      body={t(waits ? 'home.delete.bodyLater' : 'home.delete.body', { count })}
      danger
      busy={isPending}
      confirmLabel={t(
        isForced
          ? 'home.delete.confirmEnd'
          : closes && recorded.length === count
            ? 'home.delete.confirmClose'
            : 'home.delete.confirm',
      )}
      cancelLabel={t('app.cancel')}
      onConfirm={() => run(choice)}
    >
      {(running.length > 0 || recorded.length > 0) && (
        <div className={styles.questions}>
          {running.length > 0 && (
            <section className={styles.question}>
              <p>{t('home.delete.running', { count: running.length, names: listed(running) })}</p>
              <RadioCards
                label={t('home.delete.withMeeting')}
                value={meeting}
                onChange={setMeeting}
                options={[
                  { value: 'when_meeting_ends', label: t('home.delete.whenEnds'), hint: t('home.delete.whenEndsHint') },
                  { value: 'force', label: t('home.delete.endNow'), hint: t('home.delete.endNowHint') },
                ]}
              />
            </section>
          )}
          {recorded.length > 0 && (
            <section className={styles.question}>
              <p>{t('home.delete.recorded', { count: recorded.length, names: listed(recorded) })}</p>
              <RadioCards
                label={t('home.delete.withRecordings')}
                value={recordings}
                onChange={setRecordings}
                options={[
                  { value: 'close', label: t('home.delete.keep'), hint: t('home.delete.keepHint') },
                  { value: 'force', label: t('home.delete.deleteToo'), hint: t('home.delete.deleteTooHint') },
                ]}
              />
            </section>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}
