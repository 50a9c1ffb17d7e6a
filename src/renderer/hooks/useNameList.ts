import { useCallback } from 'react';
import { useTranslation } from './useTranslation';

/** Puts names into a list as the language writes it: "Ada, Bo and Chi". */
export function useNameList(): (names: readonly string[]) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (names) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
    [i18n.language],
  );
}
