import { useRef } from 'react';
import { KeyList } from '../../features/settings/keys/KeyList';
import { useTranslation } from '../../hooks/useTranslation';
import { Dialog } from '../../ui/Dialog';
import styles from './ShortcutsDialog.module.css';

/** Every action that can be run now, with its keys, which can be changed. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.shortcutsTitle')}
      closeLabel={t('app.close')}
      size="medium"
      initialFocus={list}
    >
      <div ref={list} className={styles.list} tabIndex={-1}>
        <KeyList />
      </div>
    </Dialog>
  );
}
