import { useTranslation } from './useTranslation';

/** What `Details` says around the technical side of a failure. */
export function useDetailsWords() {
  const { t } = useTranslation();
  return { summary: t('app.details'), copyLabel: t('app.copy'), copiedLabel: t('app.copied') };
}
