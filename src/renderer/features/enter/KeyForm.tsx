import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './Enter.module.css';
import { useSignIn } from './useSignIn';

/** For whoever runs this host: an API key, or the one-time code that was printed at its start. */
export function KeyForm({ next }: { next?: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [key, setKey] = useState('');
  const [missing, setMissing] = useState(false);
  const { signIn, pending, problem, forget } = useSignIn(next);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) signIn({ key: key.trim() });
    else setMissing(true);
    input.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('enter.key')}
        hint={t('enter.keyHint')}
        error={missing ? t('enter.missing') : problem}
        ref={input}
        mono
        type="password"
        name="key"
        autoComplete="off"
        value={key}
        maxLength={200}
        onChange={(event) => {
          setKey(event.target.value);
          setMissing(false);
          forget();
        }}
      />
      <Button type="submit" busy={pending}>
        {t('enter.submitKey')}
      </Button>
    </form>
  );
}
