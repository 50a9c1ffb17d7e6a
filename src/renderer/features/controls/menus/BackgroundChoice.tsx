import { useCall } from '../../../hooks/CallContext';
import { useTranslation } from '../../../hooks/useTranslation';
import { usePreferences } from '../../../store/preferences';
import { MenuChoice } from '../../../ui/MenuChoice';

type Quick = 'none' | 'light' | 'strong' | 'image';

/** The quick choices of a background in a menu; images are in the dialog. */
export function BackgroundChoice() {
  const { t } = useTranslation();
  const { media } = useCall();
  const { background, setPreferences } = usePreferences();
  const value: Quick = background.kind === 'blur' ? background.strength : background.kind;
  return (
    <MenuChoice<Quick>
      heading={t('background.title')}
      value={value}
      options={[
        { value: 'none', label: t('background.none') },
        { value: 'light', label: t('background.blurLight') },
        { value: 'strong', label: t('background.blurStrong') },
        // Chosen in the dialog; here it only says what is on.
        ...(value === 'image' ? [{ value: 'image' as const, label: t('background.anImage') }] : []),
      ]}
      onChange={(choice) => {
        if (choice === 'image') return;
        const effect = choice === 'none' ? ({ kind: 'none' } as const) : ({ kind: 'blur', strength: choice } as const);
        setPreferences({ background: effect });
        void media.setBackground(effect);
      }}
    />
  );
}
