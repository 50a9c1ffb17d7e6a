import { AUTO_DELETION_AHEAD_MS, MEETING_END_ACTIONS } from '../../../shared/domain/room';
import { useTranslation } from '../../hooks/useTranslation';
import { DateTimeField } from '../../ui/DateTimeField';
import { RadioCards } from '../../ui/RadioCards';
import { Locked } from './Locked';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';

/** What becomes of the room after a meeting, and on a day. */
export function EndRules({ rules, set, problems, isRunning }: SectionProps) {
  const { t } = useTranslation();
  const { autoDeletionPolicy: policy } = rules;
  return (
    <Locked when={isRunning}>
      <RadioCards
        label={t('rules.end.action')}
        value={rules.meetingEndAction}
        onChange={(meetingEndAction) => set({ meetingEndAction })}
        options={MEETING_END_ACTIONS.map((value) => ({
          value,
          label: t(`rules.end.${value}`),
          hint: t(`rules.end.${value}Hint`),
        }))}
      />
      <DateTimeField
        label={t('rules.end.autoDeletion')}
        hint={t('rules.end.autoDeletionHint')}
        error={problems.autoDeletionDate}
        clearLabel={t('rules.clear', { field: t('rules.end.autoDeletion') })}
        value={rules.autoDeletionDate}
        min={Date.now() + AUTO_DELETION_AHEAD_MS}
        onChange={(autoDeletionDate) => set({ autoDeletionDate })}
      />
      {rules.autoDeletionDate !== undefined && (
        <div className={styles.inner}>
          <p className={styles.subheading}>{t('rules.end.withMeeting')}</p>
          <RadioCards
            label={t('rules.end.withMeeting')}
            value={policy.withMeeting}
            onChange={(withMeeting) => set({ autoDeletionPolicy: { ...policy, withMeeting } })}
            options={[
              { value: 'when_meeting_ends', label: t('rules.end.wait') },
              { value: 'force', label: t('rules.end.endMeeting') },
            ]}
          />
          <p className={styles.subheading}>{t('rules.end.withRecordings')}</p>
          <RadioCards
            label={t('rules.end.withRecordings')}
            value={policy.withRecordings}
            onChange={(withRecordings) => set({ autoDeletionPolicy: { ...policy, withRecordings } })}
            options={[
              { value: 'close', label: t('rules.end.keepRecordings') },
              { value: 'force', label: t('rules.end.deleteRecordings') },
            ]}
          />
        </div>
      )}
    </Locked>
  );
}
