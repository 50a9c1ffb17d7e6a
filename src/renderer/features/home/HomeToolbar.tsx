import { Plus, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { SearchInput } from '../../ui/SearchInput';
import { FilterButton } from './FilterButton';
import styles from './HomePage.module.css';
import type { RoomFilter } from './RoomFilter';

interface HomeToolbarProps {
  ref: Ref<HTMLInputElement>;
  /** False where there are no rooms to search. */
  isSearchable: boolean;
  search: string;
  onSearch: (text: string) => void;
  filter: RoomFilter;
  onFilter: (filter: RoomFilter) => void;
  /** Absent for people who may not make rooms. */
  onCreate: (() => void) | undefined;
}

/** Title, search, what is shown, and the one button. */
export function HomeToolbar({ ref, isSearchable, search, onSearch, filter, onFilter, onCreate }: HomeToolbarProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={styles.title}>{t('home.title')}</h1>
      {isSearchable && (
        <SearchInput
          ref={ref}
          className={styles.search}
          label={t('home.search')}
          placeholder={t('home.searchPlaceholder')}
          value={search}
          maxLength={100}
          spellCheck={false}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search) onSearch('');
          }}
        >
          {search && (
            <button
              type="button"
              className={styles.clear}
              aria-label={t('home.clearSearch')}
              onClick={() => onSearch('')}
            >
              <X aria-hidden="true" />
            </button>
          )}
        </SearchInput>
      )}
      <FilterButton filter={filter} onFilter={onFilter} />
      {onCreate && (
        <Button variant="primary" icon={<Plus />} className={styles.create} onClick={onCreate}>
          {t('home.newRoom')}
        </Button>
      )}
    </>
  );
}
