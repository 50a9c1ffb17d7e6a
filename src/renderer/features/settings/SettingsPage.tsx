import { useShell } from '../../hooks/useApi';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { About } from './About';
import { Account } from './Account';
import { AnnouncementSettings } from './AnnouncementSettings';
import { Appearance } from './Appearance';
import { CallSettings } from './CallSettings';
import { KeyList } from './keys/KeyList';
import { LanguageChoice } from './LanguageChoice';
import { NetworkSettings } from './NetworkSettings';
import { Section } from './Section';
import styles from './SettingsPage.module.css';
import { YourName } from './YourName';

/** What one person, on one machine, wants to be so. */
export default function SettingsPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.title'));
  const shell = useShell();
  const workspace = useWorkspaces()?.current;
  const { caller, who } = useSession();
  return (
    <div className={styles.page}>
      <h1>{t('settings.title')}</h1>
      <Section title={t('settings.you')}>
        <YourName />
      </Section>
      {!shell && who && caller !== 'guest' && (
        <Section title={t('settings.account')} lead={t('settings.accountLead')}>
          <Account who={who} />
        </Section>
      )}
      <Section title={t('settings.appearance')}>
        <LanguageChoice />
        <Appearance />
      </Section>
      {shell && (
        <Section title={t('settings.network')}>
          <NetworkSettings shell={shell} available={workspace?.kind === 'computer'} />
        </Section>
      )}
      {(shell !== undefined || 'documentPictureInPicture' in window) && (
        <Section title={t('settings.calls')}>
          <CallSettings shell={shell} />
        </Section>
      )}
      <Section title={t('announcements.title')} lead={t('announcements.lead')}>
        <AnnouncementSettings />
      </Section>
      <Section title={t('settings.shortcuts')} lead={t('settings.shortcutsHint')}>
        <KeyList />
      </Section>
      <Section title={t('settings.about')}>
        <About />
      </Section>
    </div>
  );
}
