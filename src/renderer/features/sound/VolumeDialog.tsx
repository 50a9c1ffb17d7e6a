import { MAX_VOLUME } from '../../call/sound/volume';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useTranslation } from '../../hooks/useTranslation';
import { areNamesakes, type PersonVolumes, PLAIN_VOLUME, useVolumes, volumesOf } from '../../store/volumes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Slider } from '../../ui/Slider';
import styles from './Sound.module.css';

/** How loud one hears someone: their voice, and what they play in a share. */
export default function VolumeDialog({ identity, onClose }: { identity: string; onClose: () => void }) {
  const { t } = useTranslation();
  const call = useCall();
  const name = useParticipant(identity, 'name');
  const volumes = volumesOf(
    useVolumes((store) => store.volumes),
    { identity, name },
  );
  const isPlain = volumes.voice === PLAIN_VOLUME && volumes.share === PLAIN_VOLUME;
  const set = (change: Partial<PersonVolumes>) => {
    const namesakes = call.identities
      .get()
      .map((other) => ({ identity: other, name: call.participant(other).name.get() }))
      .filter((other) => other.identity !== identity && areNamesakes(other.name, name));
    useVolumes.getState().setVolume({ identity, name }, change, namesakes);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('sound.volumeOf', { name })}
      closeLabel={t('app.close')}
      size="small"
    >
      <div className={styles.volumes}>
        <VolumeSlider label={t('sound.voice')} value={volumes.voice} onChange={(voice) => set({ voice })} />
        <VolumeSlider label={t('sound.share')} value={volumes.share} onChange={(share) => set({ share })} />
        <p className={styles.hint}>{t('sound.volumeHint')}</p>
        <Button disabled={isPlain} onClick={() => set({ voice: PLAIN_VOLUME, share: PLAIN_VOLUME })}>
          {t('sound.reset')}
        </Button>
      </div>
    </Dialog>
  );
}

function VolumeSlider({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const { i18n } = useTranslation();
  return (
    <Slider
      label={label}
      min={0}
      max={MAX_VOLUME}
      step={0.05}
      mark={PLAIN_VOLUME}
      value={value}
      text={new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(value)}
      onChange={onChange}
    />
  );
}
