import { Fragment, type ReactNode } from 'react';
import { Checkbox } from './Checkbox';
import styles from './CheckTable.module.css';

export interface CheckTableProps<Row extends string, Column extends string> {
  /** Accessible name of the table. */
  label: string;
  columns: readonly { value: Column; label: string }[];
  groups: readonly { label: string; rows: readonly { value: Row; label: string; note?: ReactNode }[] }[];
  isChecked: (row: Row, column: Column) => boolean;
  /** Cannot be changed here, whatever it is set to. */
  isFixed?: (row: Row, column: Column) => boolean;
  onChange: (row: Row, column: Column, checked: boolean) => void;
}

/** What is allowed to whom: a box for each pair, under headings. */
export function CheckTable<Row extends string, Column extends string>({
  label,
  columns,
  groups,
  isChecked,
  isFixed,
  onChange,
}: CheckTableProps<Row, Column>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.value} scope="col" className={styles.column}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.label}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>
                {group.label}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.value} className={styles.row}>
                <th scope="row">
                  {row.label}
                  {row.note && <span className={styles.note}>{row.note}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column.value}>
                    <Checkbox
                      label={`${column.label}: ${row.label}`}
                      checked={isChecked(row.value, column.value)}
                      disabled={isFixed?.(row.value, column.value)}
                      onChange={(checked) => onChange(row.value, column.value, checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
