import { Camera, Mic, MonitorUp, PhoneOff, Users } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Appearance } from '../../../shared/domain/roomConfig';
import { type Scheme, themeOf } from '../../../shared/domain/theme';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import styles from './LookPreview.module.css';

const PEOPLE = ['Ada', 'Bo', 'Chi', 'Dee'];
const CONTROLS = [
  { name: 'microphone', Icon: Mic },
  { name: 'camera', Icon: Camera },
  { name: 'share', Icon: MonitorUp },
  { name: 'people', Icon: Users, isOn: true },
];

/** A small picture of the call in these colours, drawn with the tokens that the call itself is drawn with. */
export function LookPreview({ appearance, scheme }: { appearance: Appearance; scheme: Scheme }) {
  const { t } = useTranslation();
  const theme = themeOf(appearance, scheme);
  return (
    <div
      className={styles.stage}
      role="img"
      aria-label={t('appearance.preview', { scheme: t(`appearance.${theme.scheme}`) })}
      data-theme={theme.scheme}
      style={theme.properties as CSSProperties}
    >
      <div className={styles.header}>
        <b>{t('appearance.sample.room')}</b>
        <span>12:04</span>
      </div>
      <div className={styles.middle}>
        <div className={styles.tiles}>
          {PEOPLE.map((name, at) => (
            <span key={name} className={styles.tile} data-speaking={at === 0 || undefined}>
              <Avatar name={name} size={28} />
            </span>
          ))}
        </div>
        <div className={styles.panel} data-ink="panel">
          <b>{t('appearance.sample.panel')}</b>
          <span>{t('appearance.sample.text')}</span>
          <small>{t('appearance.sample.note')}</small>
          <em>{t('appearance.sample.link')}</em>
        </div>
      </div>
      <div className={styles.bar}>
        {CONTROLS.map(({ name, Icon, isOn }) => (
          <span key={name} className={styles.control} data-on={isOn}>
            <Icon aria-hidden="true" />
          </span>
        ))}
        <span className={styles.leave}>
          <PhoneOff aria-hidden="true" />
        </span>
      </div>
    </div>
  );
}
