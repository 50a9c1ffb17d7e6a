import type { WebhookEventName } from '../../../shared/domain/webhookEvent';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Webhooks.module.css';

interface EventChoiceProps {
  all: readonly WebhookEventName[];
  /** Empty: every event. */
  chosen: readonly WebhookEventName[];
  onChange: (chosen: readonly WebhookEventName[]) => void;
}

/** Every event, or some of them. */
export function EventChoice({ all, chosen, onChange }: EventChoiceProps) {
  const { t } = useTranslation();
  const isAll = chosen.length === 0;
  return (
    <fieldset className={styles.events}>
      <legend>{t('webhooks.events')}</legend>
      <label>
        <input type="checkbox" checked={isAll} onChange={(event) => onChange(event.target.checked ? [] : [...all])} />
        {t('webhooks.everyEvent')}
      </label>
      {!isAll &&
        all.map((name) => (
          <label key={name} className={styles.event}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              // The last one that is taken away would mean all of them.
              disabled={chosen.length === 1 && chosen.includes(name)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
              }
            />
            {t(`webhooks.event.${name}`)}
          </label>
        ))}
    </fieldset>
  );
}
