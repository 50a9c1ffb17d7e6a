import { type ComponentType, useEffect, useState } from 'react';
import type { Appearance } from '../../../shared/domain/roomConfig';
import { useTranslation } from '../../hooks/useTranslation';
import { Fold } from '../../ui/Fold';
import { AccessRules } from './AccessRules';
import { EndRules } from './EndRules';
import { FeatureRules } from './FeatureRules';
import { IdRules } from './IdRules';
import { LimitRules } from './LimitRules';
import { Locked } from './Locked';
import { PeopleRules } from './PeopleRules';
import type { Rules } from './rules';
import type { Problems, SectionProps } from './SectionProps';
import { SECTIONS, type Section, sectionOf } from './sections';
import { useSummaries } from './useSummaries';

/** Draws and changes a look; given by the screen that puts features together. */
export type LookFields = ComponentType<{
  appearance: Appearance | undefined;
  onChange: (appearance: Appearance | undefined) => void;
}>;

interface RulesFormProps {
  rules: Rules;
  problems: Problems;
  /** A meeting runs: only what is safe meanwhile can be changed. */
  isRunning?: boolean;
  Look: LookFields;
  onChange: (rules: Rules) => void;
}

/** Every rule of a room but its name, under headings that say how they stand. */
export function RulesForm({ rules, problems, isRunning = false, Look, onChange }: RulesFormProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<readonly Section[]>([]);
  const summaries = useSummaries(rules);
  const troubled = SECTIONS.filter((section) => Object.keys(problems).some((field) => sectionOf(field) === section));
  const shape = troubled.join();
  useEffect(() => {
    // What is wrong is shown, not only counted.
    const sections = SECTIONS.filter((section) => shape.split(',').includes(section));
    if (sections.length > 0) setOpen((before) => [...new Set([...before, ...sections])]);
  }, [shape]);

  const props: SectionProps = {
    rules,
    problems,
    isRunning,
    set: (change) => onChange({ ...rules, ...change }),
    setConfig: (key, change) => {
      const before = rules.config[key];
      const after = typeof change === 'object' && typeof before === 'object' ? { ...before, ...change } : change;
      onChange({ ...rules, config: { ...rules.config, [key]: after } });
    },
    setLimits: (change) => onChange({ ...rules, limits: { ...rules.limits, ...change } }),
  };
  const inside: Record<Section, React.ReactNode> = {
    access: <AccessRules {...props} />,
    people: <PeopleRules {...props} />,
    features: <FeatureRules {...props} />,
    limits: <LimitRules {...props} />,
    end: <EndRules {...props} />,
    look: (
      <Locked when={isRunning}>
        <Look
          appearance={rules.config.appearance}
          onChange={(appearance) => onChange({ ...rules, config: { ...rules.config, appearance } })}
        />
      </Locked>
    ),
    id: <IdRules {...props} />,
  };
  return (
    <div>
      {SECTIONS.map((section) => (
        <Fold
          key={section}
          title={t(`rules.section.${section}`)}
          summary={troubled.includes(section) ? t('rules.section.troubled') : summaries[section]}
          marked={troubled.includes(section)}
          open={open.includes(section)}
          onToggle={(isOpen) => setOpen(isOpen ? [...open, section] : open.filter((other) => other !== section))}
        >
          {inside[section]}
        </Fold>
      ))}
    </div>
  );
}
