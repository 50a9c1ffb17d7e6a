import { useTranslation } from '../../hooks/useTranslation';
import { Switch } from '../../ui/Switch';
import { Locked } from './Locked';
import { RecordingRules } from './RecordingRules';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';
import { StreamingRules } from './StreamingRules';

/** What people find in the meeting. */
export function FeatureRules(props: SectionProps) {
  const { t } = useTranslation();
  const { rules, setConfig, isRunning } = props;
  const { config } = rules;
  const isEncrypted = config.e2ee.enabled;
  return (
    <Locked when={isRunning}>
      <Switch
        label={t('rules.features.e2ee')}
        hint={t('rules.features.e2eeHint')}
        checked={isEncrypted}
        onChange={(enabled) => setConfig('e2ee', { enabled })}
      />
      <Switch
        label={t('rules.features.audioOnly')}
        hint={t('rules.features.audioOnlyHint')}
        checked={config.audioOnly.enabled}
        onChange={(enabled) => setConfig('audioOnly', { enabled })}
      />
      <Switch
        label={t('rules.features.screenShare')}
        hint={config.audioOnly.enabled ? t('rules.features.notWithAudioOnly') : undefined}
        checked={config.screenShare.enabled && !config.audioOnly.enabled}
        disabled={config.audioOnly.enabled}
        onChange={(enabled) => setConfig('screenShare', { enabled })}
      />
      <Switch
        label={t('rules.features.virtualBackground')}
        checked={config.virtualBackground.enabled}
        onChange={(enabled) => setConfig('virtualBackground', { enabled })}
      />
      <div className={styles.group}>
        <Switch
          label={t('rules.features.chat')}
          checked={config.chat.enabled}
          onChange={(enabled) => setConfig('chat', { enabled })}
        />
        {config.chat.enabled && (
          <Switch
            label={t('rules.features.chatHistory')}
            hint={t('rules.features.chatHistoryHint')}
            checked={config.chat.history === 'room'}
            onChange={(kept) => setConfig('chat', { history: kept ? 'room' : 'meeting' })}
          />
        )}
      </div>
      <Switch
        label={t('rules.features.captions')}
        hint={isEncrypted ? t('rules.features.notEncrypted') : undefined}
        checked={config.captions.enabled && !isEncrypted}
        disabled={isEncrypted}
        onChange={(enabled) => setConfig('captions', { enabled })}
      />
      <RecordingRules {...props} />
      <StreamingRules {...props} />
    </Locked>
  );
}
