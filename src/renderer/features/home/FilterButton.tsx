import { ListFilter } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';
import type { FilterMenuProps } from './FilterMenu';

const FilterMenu = fetched(() => import('./FilterMenu'));

/** Chooses which rooms are shown. */
export function FilterButton(props: Omit<FilterMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const look = {
    label: t('home.filter.label', { filter: t(`home.filter.${props.filter}`) }),
    icon: <ListFilter />,
    badge: props.filter === 'all' ? undefined : ' ',
  };
  return (
    <LazyPopup look={look} prepare={FilterMenu.prepare}>
      {(trigger) => <FilterMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
