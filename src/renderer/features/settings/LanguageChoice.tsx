import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/domain/language';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';

/** The language of all texts. Without a choice, a room's own language counts in it. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const setPreferences = usePreferences((preferences) => preferences.setPreferences);
  return (
    <Field label={t('settings.language')} hint={t('settings.languageHint')}>
      {(control) => (
        <Select
          {...control}
          value={language}
          onChange={(chosen) => setPreferences({ language: chosen })}
          options={[
            { value: 'system', label: t('settings.languageSystem') },
            ...LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] })),
          ]}
        />
      )}
    </Field>
  );
}
