import { Plus, X } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import styles from './RulesForm.module.css';
import { isStreaming } from './rules';
import type { SectionProps } from './SectionProps';

/** The places of the targets: as many as a room takes. */
const TARGETS = [0, 1, 2, 3, 4] as const;

/** Whether and where meetings are streamed to. */
export function StreamingRules({ rules, setConfig, problems }: SectionProps) {
  const { t } = useTranslation();
  const { streaming, e2ee } = rules.config;
  const { rtmpUrls } = streaming;
  const isOn = isStreaming(rules.config);
  const setUrls = (urls: string[]) => setConfig('streaming', { rtmpUrls: urls });
  return (
    <div className={styles.group}>
      <Switch
        label={t('rules.streaming.enabled')}
        hint={e2ee.enabled ? t('rules.features.notEncrypted') : undefined}
        checked={isOn}
        disabled={e2ee.enabled}
        onChange={(enabled) => setConfig('streaming', { enabled })}
      />
      {isOn && (
        <div className={styles.inner}>
          <Switch
            label={t('rules.streaming.autoStart')}
            checked={streaming.autoStart}
            onChange={(autoStart) => setConfig('streaming', { autoStart })}
          />
          <Switch
            label={t('rules.streaming.hls')}
            hint={t('rules.streaming.hlsHint')}
            checked={streaming.hls}
            onChange={(hls) => setConfig('streaming', { hls })}
          />
          {TARGETS.slice(0, rtmpUrls.length).map((at) => (
            <TextField
              key={at}
              label={t('rules.streaming.target', { number: at + 1 })}
              error={problems[`config.streaming.rtmpUrls.${at}`]}
              mono
              value={rtmpUrls[at]}
              placeholder="rtmps://live.example.org/app/key"
              maxLength={500}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => setUrls(rtmpUrls.map((old, i) => (i === at ? target.value : old)))}
              beside={
                <IconButton
                  label={t('rules.streaming.remove', { number: at + 1 })}
                  icon={<X />}
                  onClick={() => setUrls(rtmpUrls.filter((_, i) => i !== at))}
                />
              }
            />
          ))}
          {rtmpUrls.length < TARGETS.length && (
            <Button size="small" icon={<Plus />} className={styles.start} onClick={() => setUrls([...rtmpUrls, ''])}>
              {t('rules.streaming.add')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
