import { useTranslation } from '../../hooks/useTranslation';
import { Switch } from '../../ui/Switch';
import { Locked } from './Locked';
import { RolePermissions } from './RolePermissions';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';

/** How people come in and what each role may do. */
export function PeopleRules({ rules, set, setConfig, isRunning }: SectionProps) {
  const { t } = useTranslation();
  const { broadcast, audioOnly, join, inviteBox } = rules.config;
  return (
    <Locked when={isRunning}>
      <Switch
        label={t('rules.people.broadcast')}
        hint={t('rules.people.broadcastHint')}
        checked={broadcast.enabled}
        onChange={(enabled) => setConfig('broadcast', { enabled })}
      />
      <Switch
        label={t('rules.people.microphone')}
        hint={t('rules.people.joinHint')}
        checked={join.microphone}
        onChange={(microphone) => setConfig('join', { microphone })}
      />
      <Switch
        label={t('rules.people.camera')}
        hint={audioOnly.enabled ? t('rules.people.cameraAudioOnly') : t('rules.people.joinHint')}
        checked={join.camera && !audioOnly.enabled}
        disabled={audioOnly.enabled}
        onChange={(camera) => setConfig('join', { camera })}
      />
      <Switch
        label={t('rules.people.auto')}
        hint={t('rules.people.autoHint')}
        checked={join.auto}
        onChange={(auto) => setConfig('join', { auto })}
      />
      <Switch
        label={t('rules.people.inviteBox')}
        hint={t('rules.people.inviteBoxHint')}
        checked={inviteBox.enabled}
        onChange={(enabled) => setConfig('inviteBox', { enabled })}
      />
      <div className={styles.group}>
        <h4 className={styles.subheading}>{t('rules.people.permissions')}</h4>
        <RolePermissions rules={rules} set={set} />
      </div>
    </Locked>
  );
}
