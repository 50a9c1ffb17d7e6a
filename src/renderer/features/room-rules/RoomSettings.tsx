import { Lock } from 'lucide-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toast';
import { NameField } from './NameField';
import { type LookFields, RulesForm } from './RulesForm';
import styles from './RulesForm.module.css';
import { rebase } from './rebase';
import { asSent, changesOf, rulesOf } from './rules';
import { UnsavedGuard } from './UnsavedGuard';
import { useRulesForm } from './useRulesForm';
import { useSaveRules } from './useSaveRules';

/** Every rule of a room that is there, saved by one button. */
export function RoomSettings({ room, Look }: { room: FullRoomView; Look: LookFields }) {
  const { t } = useTranslation();
  const saved = useMemo(() => rulesOf(room), [room]);
  const [before, setBefore] = useState(saved);
  const { rules, problems, change, reset, check, refuse } = useRulesForm(saved);
  const [refusal, setRefusal] = useState<string>();
  const name = useRef<HTMLInputElement>(null);
  const isRunning = room.status === 'active_meeting';
  const isDirty = Object.keys(changesOf(before, rules)).length > 0;
  const { save, isSaving } = useSaveRules(room, {
    onSaved: () => toast(t('rules.saved'), { tone: 'ok' }),
    onRefused: (error, isPartly) => {
      const reason = refuse(error);
      if (reason) setRefusal(isPartly ? t('rules.partly', { reason }) : reason);
    },
  });
  if (saved !== before && !isSaving) {
    // Someone else changed the room, or our own changes came back: what was not touched here follows.
    setBefore(saved);
    change(rebase(before, saved, rules));
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    setRefusal(undefined);
    if (!check(before)) return name.current?.focus();
    const sent = asSent(rules);
    // Shown as it is sent, or what comes back would differ from it, and so count as unsaved for good.
    change(sent);
    save(before, sent);
    return undefined;
  };
  return (
    <form className={styles.page} onSubmit={submit} noValidate>
      {isRunning && (
        <Banner icon={<Lock />} title={t('rules.running.title')}>
          <p>{t('rules.running.body')}</p>
        </Banner>
      )}
      <NameField
        ref={name}
        value={rules.roomName}
        problem={problems.roomName}
        disabled={isRunning}
        onChange={(roomName) => change({ ...rules, roomName })}
      />
      <RulesForm rules={rules} problems={problems} isRunning={isRunning} Look={Look} onChange={change} />
      {refusal && <Banner tone="danger" title={refusal} />}
      {(isDirty || isSaving) && (
        <div className={styles.bar}>
          <p className={styles.note} role="status">
            {t('rules.unsaved.note')}
          </p>
          <Button variant="ghost" onClick={() => reset(before)}>
            {t('rules.discard')}
          </Button>
          <Button type="submit" variant="primary" busy={isSaving}>
            {t('rules.save')}
          </Button>
        </div>
      )}
      <UnsavedGuard when={isDirty && !isSaving} />
    </form>
  );
}
