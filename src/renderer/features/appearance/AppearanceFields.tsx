import { type Appearance, THEME_COLOURS } from '../../../shared/domain/roomConfig';
import { OWN_COLOURS, type Scheme, themeOf } from '../../../shared/domain/theme';
import { useMedia } from '../../hooks/useMedia';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { ColourField } from '../../ui/ColourField';
import { Segmented } from '../../ui/Segmented';
import styles from './Appearance.module.css';
import { ContrastList } from './ContrastList';
import { LookPreview } from './LookPreview';

interface AppearanceFieldsProps {
  appearance: Appearance;
  onChange: (appearance: Appearance) => void;
}

/** The base theme and the five colours, with a picture of what they make and whether it can be read. */
export function AppearanceFields({ appearance, onChange }: AppearanceFieldsProps) {
  const { t } = useTranslation();
  const isLight = useMedia('(prefers-color-scheme: light)');
  const { baseTheme } = appearance;
  const schemes: readonly Scheme[] =
    baseTheme === 'system' ? (isLight ? ['light', 'dark'] : ['dark', 'light']) : [baseTheme];
  const shown = schemes.filter(
    (scheme, at) => at === 0 || themeOf(appearance, scheme).scheme !== themeOf(appearance, schemes[0] ?? scheme).scheme,
  );
  const own = OWN_COLOURS[themeOf(appearance, schemes[0] ?? 'dark').scheme];
  const hasColours = THEME_COLOURS.some((name) => appearance[name] !== undefined);
  return (
    <div className={styles.fields}>
      <div className={styles.choices}>
        <Segmented
          label={t('appearance.baseTheme')}
          value={baseTheme}
          onChange={(next) => onChange({ ...appearance, baseTheme: next })}
          options={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('appearance.light') },
            { value: 'dark', label: t('appearance.dark') },
          ]}
        />
        <div className={styles.colours}>
          {THEME_COLOURS.map((name) => (
            <ColourField
              key={name}
              label={t(`appearance.${name}`)}
              value={appearance[name]}
              fallback={own[name]}
              pickLabel={t('appearance.pick')}
              clearLabel={t('appearance.clear')}
              onChange={(value) => onChange(withColour(appearance, name, value))}
            />
          ))}
        </div>
        <Button size="small" className={styles.reset} disabled={!hasColours} onClick={() => onChange({ baseTheme })}>
          {t('appearance.reset')}
        </Button>
      </div>
      <div className={styles.outcome}>
        {shown.map((scheme) => (
          <LookPreview key={scheme} appearance={appearance} scheme={scheme} />
        ))}
        <ContrastList appearance={appearance} schemes={shown} />
      </div>
    </div>
  );
}

function withColour(
  appearance: Appearance,
  name: (typeof THEME_COLOURS)[number],
  value: string | undefined,
): Appearance {
  const { [name]: _, ...others } = appearance;
  return value === undefined ? others : { ...others, [name]: value };
}
