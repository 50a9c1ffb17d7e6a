import { useCallback } from 'react';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { FaultData } from '../../shared/domain/fault';
import { faultOf } from '../api/faultOf';
import { formatMoment } from './formatMoment';
import { useTranslation } from './useTranslation';

export interface FaultText {
  code: ErrorCode;
  data: FaultData;
  /** What happened, what it means, what to do. */
  sentence: string;
  /** For the Details fold: the code and what is known beside it. */
  details: string;
}

/** Turns any failure of a call into words. */
export function useFaultText(): (error: unknown) => FaultText {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error) => {
      // Every code has its sentence, so the sentences are the list of codes that a person can be told of.
      const { code, data } = faultOf(error, (word): word is ErrorCode => i18n.exists(`errors.${word}`));
      return {
        code,
        data,
        sentence: t(`errors.${code}`, {
          count: data.retryAfter ?? 0,
          date: data.date === undefined ? '' : formatMoment(data.date, Date.now(), i18n.language),
          seconds: Math.abs(Math.round(data.skewSeconds ?? 0)),
        }),
        details: [code, data.reason, ...(data.details ?? []).map(({ field, message }) => `${field}: ${message}`)]
          .filter(Boolean)
          .join('\n'),
      };
    },
    [t, i18n],
  );
}
