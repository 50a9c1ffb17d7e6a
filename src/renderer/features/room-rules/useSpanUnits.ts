import { useTranslation } from '../../hooks/useTranslation';
import type { SpanUnit } from '../../ui/spanUnit';

const UNITS = ['minutes', 'hours', 'days', 'seconds'] as const satisfies readonly SpanUnit[];

/** The units that limits are told in, with their words. */
export function useSpanUnits(): { value: SpanUnit; label: string }[] {
  const { t } = useTranslation();
  return UNITS.map((value) => ({ value, label: t(`rules.unit.${value}`) }));
}
