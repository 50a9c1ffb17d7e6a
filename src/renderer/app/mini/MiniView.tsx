import { Mic, MicOff, PhoneOff, Undo2, Video, VideoOff, X } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { MiniTile } from './MiniTile';
import styles from './MiniView.module.css';
import { useMiniTile } from './useMiniTile';

interface MiniViewProps {
  /** Brings the call's own window back. */
  onBack: () => void;
  /** Absent where the window has a button of its own for it. */
  onClose: (() => void) | undefined;
}

/** The call in a small window: who speaks, and what one needs most. */
export function MiniView({ onBack, onClose }: MiniViewProps) {
  const { t } = useTranslation();
  const { media, can } = useCall();
  const rights = useReadable(can);
  const microphone = useReadable(media.microphone);
  const camera = useReadable(media.camera);
  const tile = useMiniTile();
  return (
    <main className={styles.mini} aria-label={t('mini.label')}>
      {tile !== undefined && <MiniTile key={tile} id={tile} />}
      {onClose && (
        <span className={styles.corner}>
          <IconButton quiet size="small" icon={<X />} label={t('mini.close')} onClick={onClose} />
        </span>
      )}
      <div role="toolbar" aria-label={t('controls.label')} className={styles.bar}>
        {rights.microphone && (
          <IconButton
            quiet
            size="bar"
            variant={microphone.enabled ? 'bar' : 'off'}
            icon={microphone.enabled ? <Mic /> : <MicOff />}
            label={t(microphone.wanted ? 'controls.mute' : 'controls.unmute')}
            onClick={() => runAction('mic.toggle')}
          />
        )}
        {rights.camera && (
          <IconButton
            quiet
            size="bar"
            variant={camera.enabled ? 'bar' : 'off'}
            icon={camera.enabled ? <Video /> : <VideoOff />}
            label={t(camera.wanted ? 'controls.cameraOff' : 'controls.cameraOn')}
            onClick={() => runAction('camera.toggle')}
          />
        )}
        <IconButton quiet size="bar" variant="bar" icon={<Undo2 />} label={t('mini.back')} onClick={onBack} />
        <IconButton
          quiet
          size="bar"
          variant="danger"
          icon={<PhoneOff />}
          label={t('controls.leave')}
          onClick={() => runAction('call.leave')}
        />
      </div>
    </main>
  );
}
