import { useState } from 'react';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { checkRules } from './checkRules';
import type { Rules } from './rules';
import type { Problems } from './SectionProps';

/** Holds what is being typed, and what is wrong with it by our own check or the host's. */
export function useRulesForm(initial: Rules) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [rules, setRules] = useState(initial);
  const [problems, setProblems] = useState<Problems>({});
  return {
    rules,
    problems,
    change(next: Rules) {
      setRules(next);
      // What is wrong stays said until the form is sent again, but for the field that is being mended.
      setProblems((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => valueAt(next, field) === valueAt(rules, field))),
      );
    },
    reset(to: Rules) {
      setRules(to);
      setProblems({});
    },
    /** Whether it may be sent; otherwise what is wrong is shown. */
    check(before: Rules): boolean {
      const found = Object.entries(checkRules(rules, before, Date.now()));
      setProblems(
        Object.fromEntries(
          found.map(([field, { key, ...data }]) => [
            field,
            t(`rules.problem.${key}`, { max: 'max' in data ? data.max : 0 }),
          ]),
        ),
      );
      return found.length === 0;
    },
    /** Puts what the host found at its fields; gives a sentence for what has no field here. */
    refuse(error: unknown): string | undefined {
      const { code, data, sentence } = faultText(error);
      if (code === 'CUSTOM_ID_TAKEN') {
        setProblems({ customId: sentence });
        return undefined;
      }
      const details = code === 'INVALID_INPUT' ? (data.details ?? []) : [];
      if (details.length === 0) return sentence;
      setProblems(
        Object.fromEntries(details.map(({ field, message }) => [field.replace(/^(?:body|params)\./u, ''), message])),
      );
      return undefined;
    },
  };
}

function valueAt(rules: Rules, field: string): unknown {
  const value = field
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      rules,
    );
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
