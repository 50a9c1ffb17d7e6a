import { useTranslation } from '../../hooks/useTranslation';
import { TextField } from '../../ui/TextField';
import { Locked } from './Locked';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';

/** The room's language, and its name for other programs. */
export function IdRules({ rules, set, problems, isRunning }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Locked when={isRunning}>
      <div className={styles.pair}>
        <TextField
          label={t('rules.id.language')}
          hint={t('rules.id.languageHint')}
          error={problems.language}
          value={rules.language}
          placeholder={t('rules.id.languageNone')}
          maxLength={35}
          autoComplete="off"
          onChange={({ target }) => set({ language: target.value.trim() })}
        />
        <TextField
          label={t('rules.id.customId')}
          hint={t('rules.id.customIdHint')}
          error={problems.customId}
          mono
          value={rules.customId}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => set({ customId: target.value.trim() })}
        />
      </div>
    </Locked>
  );
}
