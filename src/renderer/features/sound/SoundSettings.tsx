import { useId } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { useActionStore } from '../../store/actions';
import { keysOf } from '../../store/keysOf';
import { usePreferences } from '../../store/preferences';
import { type PushTo, useSoundPreferences } from '../../store/soundPreferences';
import { Kbd } from '../../ui/Kbd';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import styles from './Sound.module.css';

/** How one hears the others, and what the held key does. */
export function SoundSettings() {
  const { t } = useTranslation();
  const id = useId();
  const { levelling, stereo, setSound } = useSoundPreferences();
  return (
    <section className={styles.settings} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('sound.title')}
      </h3>
      <Switch
        label={t('sound.levelling')}
        hint={t('sound.levellingHint')}
        checked={levelling}
        onChange={(on) => setSound({ levelling: on })}
      />
      <Switch
        label={t('sound.stereo')}
        hint={t('sound.stereoHint')}
        checked={stereo}
        onChange={(on) => setSound({ stereo: on })}
      />
      <PushToChoice />
    </section>
  );
}

function PushToChoice() {
  const { t } = useTranslation();
  const { pushTo, setSound } = useSoundPreferences();
  // Redrawn when the person gives the action other keys.
  usePreferences((preferences) => preferences.keys);
  const hold = useActionStore((store) => store.actions.get('mic.hold'));
  const keys = hold && keysOf(hold);
  return (
    <div className={styles.choice}>
      <span>
        {t('sound.pushTo')} {keys && <Kbd keys={keys} />}
      </span>
      <Segmented<PushTo>
        label={t('sound.pushTo')}
        value={pushTo}
        onChange={(choice) => setSound({ pushTo: choice })}
        options={[
          { value: 'off', label: t('sound.pushOff') },
          { value: 'talk', label: t('sound.pushTalk') },
          { value: 'mute', label: t('sound.pushMute') },
        ]}
      />
    </div>
  );
}
