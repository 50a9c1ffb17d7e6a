import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { memo, useCallback } from 'react';
import type { Preview } from '../../call/preview';
import { BackgroundStrip } from '../../devices/BackgroundStrip';
import { devicesOfPreview } from '../../devices/LocalDevices';
import { MicrophoneLevel } from '../../devices/MicrophoneLevel';
import { DarkNote } from '../../devices/picture/DarkNote';
import type { Backgrounds } from '../../devices/useBackgrounds';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { usePicturePreferences } from '../../store/picturePreferences';
import { usePreferences } from '../../store/preferences';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { Spinner } from '../../ui/Spinner';
import styles from './PreviewBox.module.css';
import { PreviewProblem } from './PreviewProblem';

interface PreviewBoxProps {
  preview: Preview | undefined;
  name: string;
  mayUseMicrophone: boolean;
  mayUseCamera: boolean;
  /** Left out where backgrounds are not allowed. */
  backgrounds: Backgrounds | undefined;
}

/** How the others will see and hear us. */
export const PreviewBox = memo(function PreviewBox({
  preview,
  name,
  mayUseMicrophone,
  mayUseCamera,
  backgrounds,
}: PreviewBoxProps) {
  return (
    <section className={styles.box}>
      <div className={styles.picture}>
        {name.trim() && (
          <span className={styles.initials}>
            <Avatar name={name} size="100%" />
          </span>
        )}
        {preview && <Live preview={preview} mayUseMicrophone={mayUseMicrophone} mayUseCamera={mayUseCamera} />}
        {name.trim() && (
          <span className={styles.name} dir="auto">
            {name}
          </span>
        )}
      </div>
      <div className={styles.level}>{preview && <MicrophoneLevel level={preview.level} />}</div>
      {preview && <PreviewProblem preview={preview} />}
      {preview && mayUseCamera && <DarkNote devices={devicesOfPreview(preview)} camera={preview.camera} />}
      {backgrounds && (
        <div className={styles.strip}>
          {preview && <BackgroundStrip devices={devicesOfPreview(preview)} backgrounds={backgrounds} />}
        </div>
      )}
    </section>
  );
});

type LiveProps = Pick<PreviewBoxProps, 'mayUseMicrophone' | 'mayUseCamera'> & { preview: Preview };

/** The picture and its switches; nothing of them changes with the name that is being typed. */
const Live = memo(function Live({ preview, mayUseMicrophone, mayUseCamera }: LiveProps) {
  const { t } = useTranslation();
  const microphone = useReadable(preview.microphone);
  const camera = useReadable(preview.camera);
  const setPreferences = usePreferences((store) => store.setPreferences);
  const mirrors = usePicturePreferences((preferences) => preferences.mirrors);
  // The same function as long as the preview is: another one would take the picture off and put it on again.
  const show = useCallback(
    (element: HTMLVideoElement | null) => (element ? preview.attach(element) : undefined),
    [preview],
  );
  const toggleMicrophone = () => {
    setPreferences({ microphoneOn: !microphone.wanted });
    void preview.setMicrophone(!microphone.wanted);
  };
  const toggleCamera = () => {
    setPreferences({ cameraOn: !camera.wanted });
    void preview.setCamera(!camera.wanted);
  };
  return (
    <>
      {camera.enabled && (
        // Our own picture, without sound: nothing to caption.
        <video
          ref={show}
          className={cx(styles.video, mirrors && styles.mirrored)}
          aria-label={t('prejoin.preview')}
          autoPlay
          playsInline
          muted
        />
      )}
      {mayUseCamera && !camera.enabled && !camera.pending && <p className={styles.off}>{t('prejoin.cameraOff')}</p>}
      {camera.pending && (
        <span className={styles.starting}>
          <Spinner label={t('prejoin.starting')} size={24} />
        </span>
      )}
      <div className={styles.toggles}>
        {mayUseMicrophone && (
          <IconButton
            size="bar"
            variant={microphone.enabled ? 'bar' : 'off'}
            className={styles.toggle}
            icon={microphone.enabled ? <Mic /> : <MicOff />}
            label={t(microphone.wanted ? 'controls.mute' : 'controls.unmute')}
            onClick={toggleMicrophone}
          />
        )}
        {mayUseCamera && (
          <IconButton
            size="bar"
            variant={camera.enabled ? 'bar' : 'off'}
            className={styles.toggle}
            icon={camera.enabled ? <Video /> : <VideoOff />}
            label={t(camera.wanted ? 'controls.cameraOff' : 'controls.cameraOn')}
            onClick={toggleCamera}
          />
        )}
      </div>
    </>
  );
});
