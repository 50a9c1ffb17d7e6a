import type { ReactElement } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Menu } from '../../ui/Menu';
import { MenuChoice } from '../../ui/MenuChoice';
import { ROOM_FILTERS, type RoomFilter } from './RoomFilter';

export interface FilterMenuProps {
  filter: RoomFilter;
  trigger: ReactElement<Record<string, unknown>>;
  onFilter: (filter: RoomFilter) => void;
}

/** All rooms, or those of one kind. */
export default function FilterMenu({ filter, trigger, onFilter }: FilterMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu defaultOpen trigger={trigger}>
      <MenuChoice
        heading={t('home.filter.heading')}
        value={filter}
        options={ROOM_FILTERS.map((value) => ({ value, label: t(`home.filter.${value}`) }))}
        onChange={onFilter}
      />
    </Menu>
  );
}
