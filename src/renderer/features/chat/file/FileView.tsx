import { Download, File as FileIcon, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { ChatFile, ChatMessage } from '../../../call/chat/types';
import { useCall } from '../../../hooks/CallContext';
import { useReadable } from '../../../hooks/useReadable';
import { useTranslation } from '../../../hooks/useTranslation';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { IconButton } from '../../../ui/IconButton';
import { saveBlob } from '../saveBlob';
import styles from './FileView.module.css';
import { formatBytes } from './formatBytes';
import { isDangerousFile } from './isDangerousFile';
import { splitFileName } from './splitFileName';
import { useBlobUrl } from './useBlobUrl';

/** A file in the chat: how far it is, what it is, a picture of it where that is safe, and a way to save it. */
export function FileView({ message, file }: { message: ChatMessage; file: ChatFile }) {
  const { t, i18n } = useTranslation();
  const call = useCall();
  const { state, progress, blob } = useReadable(file.transfer);
  const [isAsking, setAsking] = useState(false);
  const picture = useBlobUrl(file.isPicture ? blob : undefined);
  const isDangerous = !message.mine && isDangerousFile(file.name);
  const [start, end] = splitFileName(file.name);
  const size = formatBytes(file.size, i18n.language);
  const save = () => {
    setAsking(false);
    if (blob) saveBlob(blob, file.name);
  };
  return (
    <div className={styles.file} data-testid="file" data-state={state}>
      {picture && (
        // The words beside it name it; what it shows, nobody has told us.
        <img className={styles.picture} src={picture} alt={t('chat.picture', { name: file.name })} />
      )}
      <div className={styles.line}>
        {isDangerous ? <TriangleAlert className={styles.warn} aria-hidden="true" /> : <FileIcon aria-hidden="true" />}
        <span className={styles.words}>
          <span className={styles.name} dir="auto" title={file.name}>
            <span className={styles.start}>{start}</span>
            <span className={styles.end}>{end}</span>
          </span>
          <span className={styles.state}>
            {state === 'moving' ? t('chat.fileMoving', { size, progress }) : null}
            {/* That it was not sent is said below, where it can be sent again. */}
            {state === 'ready' || state === 'failed' ? size : null}
            {state === 'cancelled' ? t('chat.fileCancelled') : null}
            {state === 'gone' ? t('chat.fileGone') : null}
          </span>
        </span>
        {state === 'moving' && (
          <IconButton
            icon={<X />}
            label={t('chat.fileCancel', { name: file.name })}
            onClick={() => call.chat.cancelFile(message.key)}
          />
        )}
        {blob && (
          <IconButton
            icon={<Download />}
            label={t('chat.fileSave', { name: file.name })}
            onClick={() => (isDangerous ? setAsking(true) : save())}
          />
        )}
      </div>
      {state === 'moving' && (
        <progress
          className={styles.progress}
          value={progress}
          max={1}
          aria-label={t('chat.fileProgress', { name: file.name })}
        />
      )}
      {isDangerous && state === 'ready' && <p className={styles.danger}>{t('chat.fileDanger')}</p>}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        danger
        title={t('chat.fileDangerTitle', { name: file.name })}
        body={t('chat.fileDangerBody', { name: message.name })}
        confirmLabel={t('chat.fileSaveAnyway')}
        cancelLabel={t('app.cancel')}
        onConfirm={save}
      />
    </div>
  );
}
