import { Captions, Download } from 'lucide-react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { exportTranscript, TRANSCRIPT_FORMATS, type TranscriptFormat } from '../../call/captions/exportTranscript';
import type { CaptionLine } from '../../call/captions/types';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Fold } from '../../ui/Fold';
import { foldText } from '../../ui/foldText';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { SearchInput } from '../../ui/SearchInput';
import { saveFile } from '../../ui/saveFile';
import { CaptionSettings } from './CaptionSettings';
import styles from './TranscriptPanel.module.css';

/** Lines that are drawn; a click shows as many more. */
const PAGE = 200;
/** Nearer to the end than this counts as being there, in pixels. */
const NEAR_PX = 48;

/** Everything that was said and understood: who, when and what, to be searched and saved. */
export default function TranscriptPanel({ isAllowed }: { isAllowed: boolean }) {
  const { t } = useTranslation();
  const call = useCall();
  const lines = useReadable(call.captions.lines);
  const [isSetting, setSetting] = useState(false);
  const [words, setWords] = useState('');
  const [count, setCount] = useState(PAGE);
  const wanted = foldText(words.trim());
  const found = wanted ? lines.filter(({ text, name }) => foldText(`${name} ${text}`).includes(wanted)) : lines;
  const shown = found.slice(-count);
  const list = useEnd(shown);
  if (!isAllowed) {
    return (
      <EmptyState icon={<Captions />} title={t('captions.off')}>
        {t('captions.offBody')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.transcript}>
      <div className={styles.tools}>
        <SearchInput
          label={t('captions.search')}
          className={styles.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <SaveMenu lines={lines} />
      </div>
      <div className={styles.fold}>
        <Fold title={t('captions.settings')} open={isSetting} onToggle={setSetting}>
          <CaptionSettings />
        </Fold>
      </div>
      {/* Each word is not announced; whoever wants to listen along can turn to the list at any time. */}
      <section ref={list} className={styles.scroller} aria-label={t('captions.transcript')} tabIndex={-1}>
        {shown.length === 0 && (
          <EmptyState icon={<Captions />} title={t(wanted ? 'captions.nothingFound' : 'captions.empty')}>
            {!wanted && t('captions.emptyBody')}
          </EmptyState>
        )}
        {found.length > shown.length && (
          <Button size="small" onClick={() => setCount(count + PAGE)}>
            {t('captions.earlier')}
          </Button>
        )}
        <ol className={styles.lines}>
          {shown.map((line, index) => (
            <Line key={line.id} line={line} continues={shown[index - 1]?.identity === line.identity} />
          ))}
        </ol>
      </section>
    </div>
  );
}

const Line = memo(function Line({ line, continues }: { line: CaptionLine; continues: boolean }) {
  const { i18n } = useTranslation();
  const { startedAt, name, text, isFinal } = line;
  return (
    <li className={styles.line}>
      {!continues && (
        <p className={styles.head}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <time dateTime={new Date(startedAt).toISOString()}>{timeOfDay(startedAt, i18n.language)}</time>
        </p>
      )}
      <p className={styles.text} data-final={isFinal} dir="auto">
        {text}
      </p>
    </li>
  );
});

function SaveMenu({ lines }: { lines: readonly CaptionLine[] }) {
  const { t, i18n } = useTranslation();
  const call = useCall();
  const save = (format: TranscriptFormat) => {
    const startedAt = call.connectedAt.get();
    const content = exportTranscript(lines, format, startedAt, (at) => timeOfDay(at, i18n.language, true));
    const type = format === 'vtt' ? 'text/vtt' : 'text/plain';
    const day = new Date(startedAt).toISOString().slice(0, 10);
    saveFile(`${call.options.roomName} ${day}.${format}`, new Blob([content], { type: `${type};charset=utf-8` }));
  };
  return (
    <Menu
      trigger={
        <IconButton icon={<Download />} label={t('captions.save')} disabled={!lines.some(({ isFinal }) => isFinal)} />
      }
    >
      {TRANSCRIPT_FORMATS.map((format) => (
        <MenuItem key={format} onSelect={() => save(format)}>
          {t(`captions.formats.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Follows the end while the reader is there, and stays where they read. */
function useEnd(shown: readonly CaptionLine[]) {
  const list = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && shown.length > 0 && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [shown]);
  return list;
}

function timeOfDay(at: number, language: string, withSeconds = false): string {
  const seconds = withSeconds ? ({ second: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', ...seconds }).format(at);
}
