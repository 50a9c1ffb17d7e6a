import { useMemo } from 'react';
import { useTranslation } from '../../hooks/useTranslation';

/** Figures as people of this language write them. */
export interface Figures {
  /** Bits a second: "1.2 Mbit/s". */
  rate(bitsPerSecond: number): string;
  /** 0 to 1: "0.4 %". */
  share(value: number): string;
  milliseconds(value: number): string;
  whole(value: number): string;
}

const MEGA = 1_000_000;
const KILO = 1000;

export function useFigures(): Figures {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(i18n.language, options);
    const mega = format({ style: 'unit', unit: 'megabit-per-second', maximumFractionDigits: 1 });
    const kilo = format({ style: 'unit', unit: 'kilobit-per-second', maximumFractionDigits: 0 });
    const percent = format({ style: 'percent', maximumFractionDigits: 1 });
    const ms = format({ style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
    const whole = format({ maximumFractionDigits: 0 });
    return {
      rate: (bits) => (bits >= MEGA ? mega.format(bits / MEGA) : kilo.format(bits / KILO)),
      share: (value) => percent.format(value),
      milliseconds: (value) => ms.format(value),
      whole: (value) => whole.format(value),
    };
  }, [i18n.language]);
}
