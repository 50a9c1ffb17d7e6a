import { useCall } from '../../hooks/CallContext';
import { useNameList } from '../../hooks/useNameList';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ChatPanel.module.css';

/** More than these are "several people". */
const NAMED_MAX = 3;
/** Characters of all names together: what they do is to be read as well. */
const NAMES_LENGTH = 36;

/** Who is writing. Keeps its place while nobody is, so that nothing jumps. */
export function TypingLine() {
  const { t } = useTranslation();
  const nameList = useNameList();
  const typing = useReadable(useCall().chat.typing);
  const isFew = typing.length <= NAMED_MAX;
  const names = nameList(typing.map(({ name }) => shorten(name, Math.floor(NAMES_LENGTH / typing.length))));
  return (
    <p className={styles.typing}>
      {typing.length > 0 && (isFew ? t('chat.typing', { count: typing.length, names }) : t('chat.typingMany'))}
    </p>
  );
}

function shorten(name: string, max: number): string {
  const letters = Array.from(name);
  return letters.length > max
    ? `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : name;
}
