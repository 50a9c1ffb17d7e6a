import { useState } from 'react';
import { ACTION_GROUPS } from '../../../shared/contract/menuAction';
import { useActionList } from '../../hooks/useActionList';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { CommandPalette, type PaletteItem } from '../../ui/CommandPalette';

/** What can be chosen besides actions: people in a call, rooms outside. */
export interface PaletteSection {
  id: string;
  heading: string;
  items: readonly PaletteItem[];
}

interface PaletteProps {
  /** What belongs to the words that were typed so far. */
  sections?: (query: string) => readonly PaletteSection[];
  onQuery?: (query: string) => void;
  onClose: () => void;
}

/** Everything that can be done now, found by a few letters of what it is called. */
export default function Palette({ sections, onQuery, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const actions = useActionList();
  const [query, setQuery] = useState('');
  // After the box is gone and the focus is back, or it would be taken from what the action opens.
  const choose = (run: () => void) => {
    onClose();
    requestAnimationFrame(run);
  };
  const groups = ACTION_GROUPS.map((group) => ({
    id: group,
    heading: t(`keys.group.${group}`),
    items: actions
      .filter((action) => action.group === group && action.canRun && action.id !== 'palette.open')
      .map(({ id, label, keys, isTicked }) => ({
        id,
        label,
        keys,
        isOn: isTicked,
        onSelect: () => choose(() => runAction(id)),
      })),
  }));
  const more = (sections?.(query) ?? []).map(({ items, ...section }) => ({
    ...section,
    items: items.map((item) => ({ ...item, onSelect: () => choose(item.onSelect) })),
  }));
  return (
    <CommandPalette
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      empty={t('palette.empty')}
      groups={[...groups, ...more].filter(({ items }) => items.length > 0)}
      query={query}
      onQuery={(typed) => {
        setQuery(typed);
        onQuery?.(typed);
      }}
      onClose={onClose}
    />
  );
}
