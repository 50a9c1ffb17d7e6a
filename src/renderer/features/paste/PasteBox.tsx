import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { parseEntry } from '../../../shared/domain/link';
import { useFaultText } from '../../hooks/useFaultText';
import { useOnHomeCommand } from '../../hooks/useOnHomeCommand';
import { useOpenEntry } from '../../hooks/useOpenEntry';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import styles from './PasteBox.module.css';

/** Longest text that `links.resolve` takes. */
const TEXT_MAX = 2000;

/**
 * One box for whatever one was given to get in: a link, a code, or the name of a room. `main` where it is what the page
 * is for.
 */
export function PasteBox({ main = false }: { main?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const faultText = useFaultText();
  const openEntry = useOpenEntry();
  const { caller } = useSession();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useOnHomeCommand('paste', () => input.current?.focus());

  const sentenceFor = (error: unknown): string => {
    const { code, sentence } = faultText(error);
    const entry = parseEntry(text);
    if (code === 'LINK_MALFORMED' && entry.kind === 'malformed') return t('home.paste.malformed');
    if (entry.kind === 'name' && caller === 'guest' && code !== 'HOST_UNREACHABLE') return t('home.paste.guestName');
    if (entry.kind === 'name' && (code === 'ROOM_NOT_FOUND' || code === 'LINK_MALFORMED')) {
      return t('home.paste.unknownName', { name: entry.roomName });
    }
    if (entry.kind === 'code' && (code === 'LINK_NOT_VALID' || code === 'ROOM_NOT_FOUND')) {
      return t('home.paste.unknownCode');
    }
    return sentence;
  };
  const open = useMutation({
    mutationFn: openEntry,
    onError: (error) => {
      setProblem(sentenceFor(error));
      input.current?.focus();
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind } = parseEntry(text);
    if (!text.trim()) setProblem(t('home.paste.empty'));
    else if (kind === 'malformed') setProblem(t('home.paste.malformed'));
    else open.mutate(text);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.row}>
        <TextInput
          ref={input}
          aria-label={t('home.paste.label')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? id : undefined}
          placeholder={t(caller === 'guest' ? 'home.paste.placeholderGuest' : 'home.paste.placeholder')}
          value={text}
          maxLength={TEXT_MAX}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" variant={main ? 'primary' : 'secondary'} icon={<ArrowRight />} busy={open.isPending}>
          {t('home.paste.go')}
        </Button>
      </div>
      <p id={id} role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}
