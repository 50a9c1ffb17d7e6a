import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Appearance } from '../../../shared/domain/roomConfig';
import { checkContrast, type Scheme } from '../../../shared/domain/theme';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './Appearance.module.css';

/** Says whether what stands on what can be told apart, by the measure of WCAG AA. */
export function ContrastList({ appearance, schemes }: { appearance: Appearance; schemes: readonly Scheme[] }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Rounded down: 4.46 is not enough, and must not look as if it were.
  const shown = (ratio: number) => number.format(Math.floor(ratio * 10) / 10);
  const failed = schemes.flatMap((scheme) =>
    checkContrast(appearance, scheme)
      .filter(({ ok }) => !ok)
      .map((check) => ({ ...check, scheme })),
  );
  return (
    <div className={styles.contrast} role="status">
      {failed.length === 0 ? (
        <p data-ok>
          <CircleCheck aria-hidden="true" />
          {t('appearance.readable')}
        </p>
      ) : (
        failed.map(({ id, scheme, ratio, needed }) => (
          <p key={`${id} ${scheme}`}>
            <TriangleAlert aria-hidden="true" />
            {t(`appearance.contrast.${id}`, {
              ratio: shown(ratio),
              needed: number.format(needed),
              scheme: t(`appearance.in.${scheme}`),
            })}
          </p>
        ))
      )}
    </div>
  );
}
