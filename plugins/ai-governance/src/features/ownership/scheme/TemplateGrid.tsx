import { KeyboardEvent, useRef, useState } from 'react';
import {
  Cells,
  CellValue,
  raciLetters,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { typedLetter } from '../matrix/draft/typedLetter';
import { LetterMark } from '../matrix/grid/LetterMark';
import { Place, placeAfter, placeKey } from '../matrix/grid/places';
import { useLetterWords } from '../matrix/useLetterWords';
import styles from './scheme.module.css';

interface Named {
  key: string;
  title: string;
}

/**
 * The letters that a new matrix starts with. With `onChange` it is filled in by
 * keyboard: arrows move, letters set, Delete empties, Enter goes through them.
 */
export function TemplateGrid(props: {
  label: string;
  roles: Named[];
  activities: Named[];
  cells: Cells;
  onChange?: (cells: Cells) => void;
}) {
  const { label, roles, activities, cells, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const valueAt = ({ row, column }: Place) =>
    cells[activities[row]?.key]?.[roles[column]?.key];

  const set = ({ row, column }: Place, value: CellValue | undefined) => {
    const activity = activities[row].key;
    const { [roles[column].key]: _, ...others } = cells[activity] ?? {};
    onChange?.({
      ...cells,
      [activity]: value ? { ...others, [roles[column].key]: value } : others,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const size = { rows: activities.length, columns: roles.length };
    const next = placeAfter(event, at, size);
    if (next) {
      event.preventDefault();
      const place = { ...next, row: Math.max(0, next.row) };
      table.current
        ?.querySelector<HTMLElement>(`[data-at="${placeKey(place)}"]`)
        ?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const letter = raciLetters.find(
      one => one === event.key.toLocaleUpperCase('en-US'),
    );
    if (letter) {
      event.preventDefault();
      set(at, typedLetter(valueAt(at), letter));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      set(at, undefined);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      set(at, following(valueAt(at)));
    }
  };
  return (
    <div className={styles.frame}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={table}
        role={onChange ? 'grid' : undefined}
        className={styles.table}
        aria-label={label}
        onKeyDown={onChange ? onKeyDown : undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('ownership.scheme.activity')}</th>
            {roles.map(({ key, title }) => (
              <th key={key} scope="col">
                {title || t('ownership.scheme.newRole')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity, row) => (
            <tr key={activity.key}>
              <th scope="row">
                {activity.title || t('ownership.scheme.newActivity')}
              </th>
              {roles.map((role, column) => {
                const place = { row, column };
                const value = valueAt(place);
                return (
                  <td
                    key={role.key}
                    className={styles.cell}
                    aria-label={`${t('ownership.scheme.cell', {
                      role: role.title,
                      activity: activity.title,
                    })}: ${wordsOf(value)}`}
                    {...(onChange
                      ? {
                          role: 'gridcell',
                          'data-at': placeKey(place),
                          tabIndex: placeKey(place) === placeKey(at) ? 0 : -1,
                          onFocus: () => setAt(place),
                          onClick: () => set(place, following(value)),
                        }
                      : {})}
                  >
                    <LetterMark value={value} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cycle: (CellValue | undefined)[] = ['R', 'A', 'AR', 'C', 'I', undefined];

/** What a click or Enter makes of a cell. */
function following(value: CellValue | undefined): CellValue | undefined {
  return cycle[(cycle.indexOf(value) + 1) % cycle.length];
}
