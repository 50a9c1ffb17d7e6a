import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { POLL_OPTION_MAX, POLL_QUESTION_MAX } from '../../../shared/domain/poll';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { usePollDraft } from '../../store/pollDraft';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { TextInput } from '../../ui/TextInput';
import { OPTIONS_MIN, removeOption, typeOption, writtenOptions } from './draftOptions';
import styles from './PollForm.module.css';
import type { NewPoll } from './usePollActions';

/** Where a poll is written. An option more is always at hand. */
export function PollForm({ create, onDone }: { create: (poll: NewPoll) => Promise<boolean>; onDone: () => void }) {
  const { t } = useTranslation();
  const isEncrypted = useCall().encryption !== undefined;
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const { question, options, isMultiple, isAnonymous, change, clear } = usePollDraft();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const written = writtenOptions(options);
  const isComplete = question.trim() !== '' && written.length >= OPTIONS_MIN;

  /** Enter goes from field to field, and sends from the last. */
  const advance = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const send = async () => {
    if (!isComplete || isBusy) return;
    setBusy(true);
    const isAsked = await create({ question: question.trim(), options: written, isMultiple, isAnonymous });
    setBusy(false);
    if (!isAsked) return;
    clear();
    onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('polls.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles.fields}>
        <TextField
          label={t('polls.question')}
          value={question}
          maxLength={POLL_QUESTION_MAX}
          dir={question === '' ? undefined : 'auto'}
          autoComplete="off"
          ref={first}
          onChange={(event) => change({ question: event.target.value })}
          onKeyDown={advance}
        />
        <fieldset className={styles.options}>
          <legend className={styles.legend}>{t('polls.options')}</legend>
          {options.map(({ key, text }, place) => (
            <div key={key} className={styles.option}>
              <TextInput
                value={text}
                maxLength={POLL_OPTION_MAX}
                dir={text === '' ? undefined : 'auto'}
                autoComplete="off"
                aria-label={t('polls.option', { number: place + 1 })}
                placeholder={t('polls.option', { number: place + 1 })}
                onChange={(event) => change({ options: typeOption(options, key, event.target.value) })}
                onKeyDown={advance}
              />
              {options.length > OPTIONS_MIN && text !== '' && (
                <IconButton
                  size="small"
                  quiet
                  icon={<X />}
                  label={t('polls.removeOption', { number: place + 1 })}
                  onClick={() => change({ options: removeOption(options, key) })}
                />
              )}
            </div>
          ))}
        </fieldset>
        <Switch
          label={t('polls.multiple')}
          checked={isMultiple}
          onChange={(checked) => change({ isMultiple: checked })}
        />
        <Switch
          label={t('polls.anonymous')}
          hint={t('polls.anonymousHint')}
          checked={isAnonymous}
          onChange={(checked) => change({ isAnonymous: checked })}
        />
        {isEncrypted && <p className={styles.note}>{t('polls.notEncrypted')}</p>}
      </div>
      <footer className={styles.footer}>
        <Button
          onClick={() => {
            clear();
            onDone();
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={isBusy} disabled={!isComplete}>
          {t('polls.ask')}
        </Button>
      </footer>
    </form>
  );
}
