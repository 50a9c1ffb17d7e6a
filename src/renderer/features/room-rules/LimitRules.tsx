import { MAX_PARTICIPANTS, type RoomLimits } from '../../../shared/domain/roomLimits';
import { useTranslation } from '../../hooks/useTranslation';
import { DateTimeField } from '../../ui/DateTimeField';
import { DurationField } from '../../ui/DurationField';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import { Locked } from './Locked';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';
import { useSpanUnits } from './useSpanUnits';

type Span = 'maxMeetingSeconds' | 'maxStaySeconds' | 'maxIdleSeconds';

/** How many, how long and when. */
export function LimitRules({ rules, setLimits, problems, isRunning }: SectionProps) {
  const { t } = useTranslation();
  const units = useSpanUnits();
  const { limits } = rules;
  const span = (key: Span) => (
    <DurationField
      label={t(`rules.limits.${key}`)}
      hint={t(`rules.limits.${key}Hint`)}
      error={problems[`limits.${key}`]}
      placeholder={t('rules.limits.none')}
      units={units}
      unitLabel={t('rules.limits.unit', { field: t(`rules.limits.${key}`) })}
      value={limits[key]}
      onChange={(seconds) => setLimits({ [key]: seconds } as Partial<RoomLimits>)}
    />
  );
  return (
    <Locked when={isRunning}>
      <NumberField
        label={t('rules.limits.maxParticipants')}
        unit={t('rules.limits.people')}
        placeholder={t('rules.limits.none')}
        error={problems['limits.maxParticipants']}
        value={limits.maxParticipants}
        min={1}
        max={MAX_PARTICIPANTS}
        onChange={(maxParticipants) => setLimits({ maxParticipants })}
      />
      <div className={styles.pair}>
        <DateTimeField
          label={t('rules.limits.notBefore')}
          hint={t('rules.limits.notBeforeHint')}
          error={problems['limits.notBefore']}
          clearLabel={t('rules.clear', { field: t('rules.limits.notBefore') })}
          value={limits.notBefore}
          onChange={(notBefore) => setLimits({ notBefore })}
        />
        <DateTimeField
          label={t('rules.limits.expires')}
          hint={t('rules.limits.expiresHint')}
          error={problems['limits.expires']}
          clearLabel={t('rules.clear', { field: t('rules.limits.expires') })}
          value={limits.expires}
          min={limits.notBefore}
          onChange={(expires) => setLimits({ expires })}
        />
      </div>
      {limits.expires !== undefined && (
        <div className={styles.inner}>
          <Switch
            label={t('rules.limits.eject')}
            checked={limits.ejectAtExpiry}
            onChange={(ejectAtExpiry) => setLimits({ ejectAtExpiry })}
          />
          <Switch
            label={t('rules.limits.delete')}
            hint={t('rules.limits.deleteHint')}
            checked={limits.deleteAtExpiry}
            onChange={(deleteAtExpiry) => setLimits({ deleteAtExpiry })}
          />
        </div>
      )}
      {span('maxMeetingSeconds')}
      {span('maxStaySeconds')}
      {span('maxIdleSeconds')}
    </Locked>
  );
}
