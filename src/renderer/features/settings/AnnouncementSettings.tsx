import { useTranslation } from '../../hooks/useTranslation';
import {
  type AnnouncementPreferences,
  CHAT_ANNOUNCEMENTS,
  useAnnouncementPreferences,
} from '../../store/announcementPreferences';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import styles from './AnnouncementSettings.module.css';

/** What screen readers say by themselves during a meeting. */
export function AnnouncementSettings() {
  const { t } = useTranslation();
  const { people, hands, reactions, ink, chat, setAnnouncements } = useAnnouncementPreferences();
  return (
    <div className={styles.settings}>
      <Switch
        label={t('announcements.people')}
        checked={people}
        onChange={(isOn) => setAnnouncements({ people: isOn })}
      />
      <Switch
        label={t('announcements.hands')}
        hint={t('announcements.handsHint')}
        checked={hands}
        onChange={(isOn) => setAnnouncements({ hands: isOn })}
      />
      <Switch
        label={t('announcements.reactions')}
        checked={reactions}
        onChange={(isOn) => setAnnouncements({ reactions: isOn })}
      />
      <Switch label={t('announcements.ink')} checked={ink} onChange={(isOn) => setAnnouncements({ ink: isOn })} />
      <div className={styles.field}>
        <span aria-hidden="true">{t('announcements.chat')}</span>
        <Segmented<AnnouncementPreferences['chat']>
          label={t('announcements.chat')}
          value={chat}
          options={CHAT_ANNOUNCEMENTS.map((value) => ({ value, label: t(`announcements.chatLevels.${value}`) }))}
          onChange={(chosen) => setAnnouncements({ chat: chosen })}
        />
      </div>
    </div>
  );
}
