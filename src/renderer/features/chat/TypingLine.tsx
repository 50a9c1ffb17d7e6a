import { useCall } from '../../hooks/CallContext';
import { useNameList } from '../../hooks/useNameList';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ChatPanel.module.css';

/** More than these are "several people". */
const NAMED_MAX = 3;

/** Who is writing. Keeps its place while nobody is, so that nothing jumps. */
export function TypingLine() {
  const { t } = useTranslation();
  const nameList = useNameList();
  const typing = useReadable(useCall().chat.typing);
  const names = nameList(typing.map(({ name }) => name));
  const isFew = typing.length <= NAMED_MAX;
  return (
    <p className={styles.typing}>
      {typing.length > 0 && (isFew ? t('chat.typing', { count: typing.length, names }) : t('chat.typingMany'))}
    </p>
  );
}
