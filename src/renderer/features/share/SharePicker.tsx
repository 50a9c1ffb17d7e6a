import { AppWindow, Monitor } from 'lucide-react';
import { useState } from 'react';
import type { CaptureSource } from '../../../shared/contract/shell';
import type { ShellClient } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { Tabs } from '../../ui/Tabs';
import styles from './SharePicker.module.css';
import { SourceGrid } from './SourceGrid';
import { useSources } from './useSources';

export interface ShareChoice {
  source: CaptureSource;
  systemAudio: boolean;
  /** Our window goes out of sight first. */
  putsAway: boolean;
  content: 'text' | 'motion';
}

interface SharePickerProps {
  shell: ShellClient;
  /** The platform can share what the computer plays. */
  hasSystemAudio: boolean;
  /** Our own window is left out of shared screens. */
  isLeftOut: boolean;
  onShare: (choice: ShareChoice) => void;
  onClose: () => void;
}

type Kind = CaptureSource['kind'];

/** Our own picker: every screen and window with a live picture. Enter shares, Esc closes. */
export default function SharePicker({ shell, hasSystemAudio, isLeftOut, onShare, onClose }: SharePickerProps) {
  const { t } = useTranslation();
  const { sources, failed } = useSources(shell);
  const [kind, setKind] = useState<Kind>('screen');
  const [chosenId, setChosenId] = useState<string>();
  const [systemAudio, setSystemAudio] = useState(false);
  const { shareFor, putsAway, setPreferences } = usePreferences();
  // A window that was closed meanwhile is no longer chosen.
  const chosen = sources?.find(({ id, kind: its }) => id === chosenId && its === kind);
  const withAudio = hasSystemAudio && kind === 'screen';
  const share = (source: CaptureSource | undefined = chosen) => {
    if (!source) return;
    const away = source.kind === 'screen' && source.own && !isLeftOut && putsAway;
    onShare({ source, systemAudio: withAudio && systemAudio, putsAway: away, content: shareFor });
  };
  const gridOf = (its: Kind) => (
    <SourceGrid
      label={t(its === 'screen' ? 'share.screens' : 'share.windows')}
      emptyText={t(its === 'screen' ? 'share.noScreens' : 'share.noWindows')}
      sources={sources?.filter((source) => source.kind === its)}
      chosenId={chosenId}
      onChoose={setChosenId}
      onShare={share}
    />
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('share.title')}
      closeLabel={t('app.close')}
      size="large"
      footer={
        <div className={styles.footer}>
          <span className={styles.content}>
            <span className={styles.contentLabel}>{t('share.content')}</span>
            <Segmented
              label={t('share.content')}
              value={shareFor}
              options={[
                { value: 'text', label: t('controls.text') },
                { value: 'motion', label: t('controls.motion') },
              ]}
              onChange={(content) => setPreferences({ shareFor: content })}
            />
          </span>
          <span className={styles.buttons}>
            <Button onClick={onClose}>{t('share.cancel')}</Button>
            <Button variant="primary" disabled={!chosen} onClick={() => share()}>
              {t('share.share')}
            </Button>
          </span>
        </div>
      }
    >
      {failed ? (
        <Denied shell={shell} />
      ) : (
        <Tabs<Kind>
          label={t('share.kind')}
          value={kind}
          onChange={setKind}
          tabs={[
            { value: 'screen', label: t('share.screens'), icon: <Monitor />, content: gridOf('screen') },
            { value: 'window', label: t('share.windows'), icon: <AppWindow />, content: gridOf('window') },
          ]}
        />
      )}
      {chosen?.own && kind === 'window' && <Banner tone="warn" title={t('share.own')} />}
      {chosen?.own && kind === 'screen' && !isLeftOut && (
        <>
          <Banner title={t('share.onScreen')}>{t('share.onScreenHint')}</Banner>
          <Switch label={t('share.putAway')} checked={putsAway} onChange={(on) => setPreferences({ putsAway: on })} />
        </>
      )}
      {withAudio && (
        <Switch label={t('share.audio')} hint={t('share.audioHint')} checked={systemAudio} onChange={setSystemAudio} />
      )}
    </Dialog>
  );
}

function Denied({ shell }: { shell: ShellClient }) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="danger"
      title={t('share.failed')}
      actions={
        <Button size="small" onClick={() => void shell.media.openSettings({ kind: 'screen' })}>
          {t('problem.openSettings')}
        </Button>
      }
    >
      {t('trouble.shareDeniedSystem')}
    </Banner>
  );
}
