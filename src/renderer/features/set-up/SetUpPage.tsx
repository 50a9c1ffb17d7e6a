import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { PASSWORD_MAX } from '../../../shared/domain/user';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { checkSetUp } from './checkSetUp';
import styles from './SetUpPage.module.css';

/**
 * The address that a host prints at its first start, `/set-up#<one-time code>`: makes the first administrator and logs
 * them in. The code stays in the fragment until it was used, so that loading again does not lose it.
 */
export default function SetUpPage() {
  const { t } = useTranslation();
  usePageTitle(t('setUp.title'));
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const [code] = useState(() => window.location.hash.slice(1));
  const [draft, setDraft] = useState({ name: '', userId: '', password: '' });
  const [tried, setTried] = useState(false);
  const wrong = checkSetUp(draft);
  const saving = useMutation({
    mutationFn: () =>
      api.session.setUp.call({ code, ...draft, name: draft.name.trim(), userId: draft.userId.trim().toLowerCase() }),
    onSuccess: (who) => {
      window.history.replaceState(null, '', window.location.pathname);
      queryClient.clear();
      queryClient.setQueryData(api.session.current.queryKey(), who);
      navigate('/', { replace: true });
    },
  });
  const fault = saving.error ? faultText(saving.error) : undefined;
  const spent = fault?.code === 'UNAUTHENTICATED' || fault?.code === 'NOT_ALLOWED';
  const isTaken = fault?.code === 'USER_EXISTS';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.userId || wrong.password) {
      const first = (['name', 'userId', 'password'] as const).find((field) => wrong[field]);
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    } else if (!saving.isPending) saving.mutate();
  };
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    saving.reset();
  };
  const errorOf = (field: keyof typeof draft) => {
    const key = tried ? wrong[field] : undefined;
    return key ? t(`setUp.wrong.${key}`) : undefined;
  };

  if (!code) {
    return (
      <main className={styles.page}>
        <div className={styles.card}>
          <h1>{t('setUp.noCode')}</h1>
          <p className={styles.lead}>{t('setUp.noCodeBody')}</p>
          <Button onClick={() => navigate('/')}>{t('app.home')}</Button>
        </div>
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <form ref={form} className={styles.card} onSubmit={submit} noValidate>
        <KeyRound aria-hidden="true" className={styles.sign} />
        <h1>{t('setUp.title')}</h1>
        <p className={styles.lead}>{t('setUp.lead')}</p>
        <TextField
          label={t('setUp.name')}
          error={errorOf('name')}
          name="name"
          autoComplete="name"
          maxLength={60}
          value={draft.name}
          placeholder={t('prejoin.namePlaceholder')}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t('enter.userId')}
          hint={t('setUp.userIdHint')}
          error={errorOf('userId') ?? (isTaken ? fault.sentence : undefined)}
          name="userId"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={draft.userId}
          onChange={(event) => set({ userId: event.target.value })}
        />
        <TextField
          label={t('enter.password')}
          hint={t('setUp.passwordHint')}
          error={errorOf('password')}
          type="password"
          name="password"
          autoComplete="new-password"
          maxLength={PASSWORD_MAX}
          value={draft.password}
          onChange={(event) => set({ password: event.target.value })}
        />
        {fault && !isTaken && (
          <Banner tone="danger" title={spent ? t('setUp.spent') : fault.sentence}>
            {spent && t('setUp.spentBody')}
          </Banner>
        )}
        <Button type="submit" variant="primary" busy={saving.isPending}>
          {t('setUp.submit')}
        </Button>
      </form>
    </main>
  );
}
