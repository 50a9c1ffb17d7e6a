import { type FormEvent, useRef, useState } from 'react';
import { PASSWORD_MAX } from '../../../shared/domain/user';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './Enter.module.css';
import { useSignIn } from './useSignIn';

/** For people with an account on this host. */
export function SignInForm({ next }: { next?: string }) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [userId, setUserId] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { signIn, pending, problem, forget } = useSignIn(next);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setTried(true);
    const id = userId.trim().toLowerCase();
    if (id && password) signIn({ userId: id, password });
    (id ? secret : name).current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('enter.userId')}
        error={tried && !userId.trim() ? t('enter.userIdMissing') : undefined}
        ref={name}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={userId}
        maxLength={100}
        onChange={(event) => {
          setUserId(event.target.value);
          forget();
        }}
      />
      <TextField
        label={t('enter.password')}
        error={tried && !password ? t('enter.passwordMissing') : problem}
        ref={secret}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        maxLength={PASSWORD_MAX}
        onChange={(event) => {
          setPassword(event.target.value);
          forget();
        }}
      />
      <Button type="submit" variant="primary" busy={pending}>
        {t('enter.submit')}
      </Button>
    </form>
  );
}
