import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './ConnectForm.module.css';
import { readToken } from './readToken';

export interface Ticket {
  serverUrl: string;
  token: string;
  /** Of a meeting that is encrypted end to end. */
  meetingKey?: string;
}

interface ConnectFormProps {
  initial: Partial<Ticket>;
  onConnect: (ticket: Ticket) => void;
  onBack: () => void;
}

type Wrong = 'connect.urlWrong' | 'connect.tokenMissing' | 'connect.tokenWrong' | 'connect.tokenExpired';

interface WrongTicket {
  url?: Wrong;
  token?: Wrong;
}

/** Asks for a LiveKit server and a token; says at once what cannot work. */
export function ConnectForm({ initial, onConnect, onBack }: ConnectFormProps) {
  const { t } = useTranslation();
  const [serverUrl, setServerUrl] = useState(initial.serverUrl ?? '');
  const [token, setToken] = useState(initial.token ?? '');
  const [meetingKey, setMeetingKey] = useState(initial.meetingKey ?? '');
  const [wrong, setWrong] = useState<WrongTicket>(() => {
    // What came with the address and does not work is said at once; what did not come is simply asked for.
    const { url, token: wrongToken } = wrongWith(initial);
    return { url: initial.serverUrl ? url : undefined, token: initial.token ? wrongToken : undefined };
  });
  const submit = () => {
    const found = wrongWith({ serverUrl, token });
    setWrong(found);
    if (!found.url && !found.token) {
      onConnect({ serverUrl: serverUrl.trim(), token: token.trim(), meetingKey: meetingKey.trim() || undefined });
    }
  };
  return (
    <main className={styles.page}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header className={styles.head}>
          <h1>{t('connect.title')}</h1>
          <p className={styles.lead}>{t('connect.lead')}</p>
        </header>
        <TextField
          label={t('connect.url')}
          error={wrong.url && t(wrong.url)}
          mono
          type="url"
          value={serverUrl}
          placeholder={t('connect.urlPlaceholder')}
          spellCheck={false}
          onChange={(event) => setServerUrl(event.target.value)}
        />
        <TextField
          label={t('connect.token')}
          hint={t('connect.tokenHint')}
          error={wrong.token && t(wrong.token)}
          mono
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <TextField
          label={t('connect.key')}
          hint={t('connect.keyHint')}
          mono
          autoComplete="off"
          spellCheck={false}
          value={meetingKey}
          onChange={(event) => setMeetingKey(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button variant="ghost" onClick={onBack}>
            {t('app.back')}
          </Button>
          <Button type="submit" variant="primary">
            {t('connect.go')}
          </Button>
        </div>
      </form>
    </main>
  );
}

function wrongWith({ serverUrl = '', token = '' }: Partial<Ticket>): WrongTicket {
  return {
    url: isLiveKitUrl(serverUrl) ? undefined : 'connect.urlWrong',
    token: wrongWithToken(token, Date.now()),
  };
}

/** Whether livekit-client can be given this address. */
export function isLiveKitUrl(text: string): boolean {
  return /^(?:wss?|https?):\/\/[^\s/?#]+/iu.test(text.trim()) && URL.canParse(text.trim());
}

/** What is wrong with a token as far as one can see; undefined where nothing is. */
export function wrongWithToken(token: string, now: number): Wrong | undefined {
  if (token.trim() === '') return 'connect.tokenMissing';
  const view = readToken(token);
  if (!view) return 'connect.tokenWrong';
  return view.expiresAt !== undefined && view.expiresAt < now ? 'connect.tokenExpired' : undefined;
}
