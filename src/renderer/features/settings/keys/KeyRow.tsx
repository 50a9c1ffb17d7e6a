import type { ParseKeys } from 'i18next';
import { RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { actionsWithKeys } from '../../../hooks/keys/actionsWithKeys';
import { type RefusedKeys, refusedKeys } from '../../../hooks/keys/refusedKeys';
import { useShell } from '../../../hooks/useApi';
import { useTranslation } from '../../../hooks/useTranslation';
import { type Action, useActionStore } from '../../../store/actions';
import { keysOf } from '../../../store/keysOf';
import { setKeys } from '../../../store/setKeys';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { keyNames } from '../../../ui/keyNames';
import { KeyButton } from './KeyButton';
import styles from './KeyList.module.css';

type Problem = { kind: RefusedKeys; keys: string } | { kind: 'taken'; keys: string; by: Action };

/** One action and its keys. */
export function KeyRow({ action }: { action: Action }) {
  const { t } = useTranslation();
  const isDesktop = useShell() !== undefined;
  const [problem, setProblem] = useState<Problem>();
  const label = t(action.labelKey as ParseKeys);
  const keys = keysOf(action);
  const isChanged = keys !== action.shortcut;
  const others = useActionStore((store) => store.actions);
  const [rival] = keys ? actionsWithKeys(others.values(), keys, action) : [];
  const shown: Problem | undefined = problem ?? (keys && rival ? { kind: 'taken', keys, by: rival } : undefined);

  const set = (wanted: string | undefined) => {
    setProblem(undefined);
    setKeys(action, wanted);
  };
  const change = (wanted: string) => {
    const refused = refusedKeys(wanted, isDesktop);
    if (refused) return setProblem({ kind: refused, keys: wanted });
    const [taken] = actionsWithKeys(others.values(), wanted, action);
    if (taken) return setProblem({ kind: 'taken', keys: wanted, by: taken });
    set(wanted);
  };

  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.keys}>
        {isChanged && (
          <IconButton
            size="small"
            icon={<RotateCcw />}
            label={t('keys.reset', { action: label })}
            onClick={() => set(undefined)}
          />
        )}
        {keys && (
          <IconButton
            size="small"
            className={styles.clear}
            icon={<X />}
            label={t('keys.clear', { action: label })}
            onClick={() => set('')}
          />
        )}
        <KeyButton label={label} keys={keys} onKeys={change} onCancel={() => setProblem(undefined)} />
      </span>
      {shown && (
        <span className={styles.problem} role="alert">
          {shown.kind === 'taken'
            ? t('keys.taken', { keys: names(shown.keys), action: t(shown.by.labelKey as ParseKeys) })
            : t(`keys.refused.${shown.kind}`, { keys: names(shown.keys) })}
          {shown.kind === 'taken' && (
            <Button
              size="small"
              onClick={() => {
                setKeys(shown.by, '');
                set(shown.keys);
              }}
            >
              {t('keys.take')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

const names = (keys: string) => keyNames(keys).join('+');
