import { LINK_KINDS, type LinkKind } from '../../../shared/domain/room';
import { useTranslation } from '../../hooks/useTranslation';
import { RadioCards } from '../../ui/RadioCards';
import { Switch } from '../../ui/Switch';
import { Locked } from './Locked';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';

/** Who may come in, and whether someone must let them. */
export function AccessRules({ rules, set, setConfig, isRunning }: SectionProps) {
  const { t } = useTranslation();
  const { config, access } = rules;
  const setLink = (kind: LinkKind, enabled: boolean) =>
    set({ access: { ...access, anonymous: { ...access.anonymous, [kind]: enabled } } });
  return (
    <div className={styles.fields}>
      <RadioCards
        label={t('rules.access.privacy')}
        value={config.privacy}
        onChange={(privacy) => setConfig('privacy', privacy)}
        options={[
          { value: 'public', label: t('rules.access.public'), hint: t('rules.access.publicHint') },
          { value: 'private', label: t('rules.access.private'), hint: t('rules.access.privateHint') },
        ]}
      />
      <Switch
        label={t('rules.access.lobby')}
        hint={t('rules.access.lobbyHint')}
        checked={config.lobby.enabled}
        onChange={(enabled) => setConfig('lobby', { enabled })}
      />
      <Locked when={isRunning}>
        <Switch
          label={t('rules.access.user')}
          hint={t('rules.access.userHint')}
          checked={access.user}
          onChange={(user) => set({ access: { ...access, user } })}
        />
        {LINK_KINDS.map((kind) => (
          <Switch
            key={kind}
            label={t(`rules.access.link.${kind}`)}
            checked={access.anonymous[kind]}
            onChange={(enabled) => setLink(kind, enabled)}
          />
        ))}
      </Locked>
    </div>
  );
}
