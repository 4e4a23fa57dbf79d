import type {
  CellValue,
  Matrix,
  MatrixView,
  RuleProblem,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Popover, VisuallyHidden } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyTitles } from '../usePartyTitles';
import { ActivityHead } from './ActivityHead';
import { columnsOf } from './columnsOf';
import { SystemDifference } from './CellText';
import styles from './grid.module.css';
import { LetterMark } from './LetterMark';
import { LetterMenu } from './LetterMenu';
import { Place, ROLES_ROW } from './places';
import { RoleNotes } from './RoleNotes';
import { RolePicker } from './RolePicker';
import { useCellLabels } from './useCellLabels';
import { useEditGrid } from './useEditGrid';

/** @see EditGrid */
export interface EditGridProps {
  /** The matrix that the edit began with. */
  view: MatrixView;
  matrix: Matrix;
  problems: readonly RuleProblem[];
  titles: PartyTitles;
  onChange: (matrix: Matrix) => void;
}

/**
 * The matrix to fill in by keyboard: arrows move, letters set, Delete empties,
 * Enter opens the choices. One cell at a time is in the tab order.
 */
export function EditGrid(props: EditGridProps) {
  const { view, matrix, problems, titles, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { roles, activities } = view.scheme;
  const labels = useCellLabels({ view, matrix, titles });
  const grid = useEditGrid({ view, matrix, labels, onChange });
  const { open, changed, cellProps } = grid;

  return (
    <div className={styles.frame}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={grid.table}
        role="grid"
        className={styles.table}
        style={columnsOf(roles.length)}
        aria-label={t('ownership.matrix.grid')}
        onKeyDown={grid.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('ownership.matrix.activity')}
            </th>
            {roles.map((role, column) => {
              const party = matrix.parties[role.id];
              const place = { row: ROLES_ROW, column };
              return (
                <th
                  key={role.id}
                  scope="col"
                  className={
                    labels.isChanged(place)
                      ? `${styles.role} ${styles.changed}`
                      : styles.role
                  }
                  {...cellProps(place)}
                >
                  <span className={styles.title} title={role.description}>
                    {role.title}
                  </span>
                  <span
                    className={styles.party}
                    data-inherited={labels.isInherited(place)}
                  >
                    <span className={styles.choose} data-vacant={!party}>
                      {party
                        ? titles.titleOf(party)
                        : t('ownership.matrix.chooseParty')}
                    </span>
                  </span>
                  <RoleNotes
                    entry={view.parties.find(one => one.role === role.id)}
                    party={party}
                    system={view.system}
                    titles={titles}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity, row) => (
            <tr key={activity.id}>
              <ActivityHead
                activity={activity}
                problems={problems
                  .filter(problem => problem.activity === activity.id)
                  .map(({ message }) => ({
                    short: withoutTitle(message, activity.title),
                    full: message,
                  }))}
              />
              {roles.map((role, column) => {
                const place = { row, column };
                return (
                  <td
                    role="gridcell"
                    key={role.id}
                    className={
                      labels.isChanged(place)
                        ? `${styles.cell} ${styles.changed}`
                        : styles.cell
                    }
                    {...cellProps(place)}
                  >
                    <span
                      className={styles.content}
                      data-inherited={labels.isInherited(place)}
                    >
                      <LetterMark
                        value={matrix.cells[activity.id]?.[role.id]}
                      />
                      {labels.isChanged(place) ? null : (
                        <SystemDifference
                          cell={view.cells.find(
                            one =>
                              one.activity === activity.id &&
                              one.role === role.id,
                          )}
                        />
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <VisuallyHidden>
        <span role="status">{changed ? labels.labelOf(changed) : ''}</span>
      </VisuallyHidden>
      <Popover
        hideArrow
        triggerRef={grid.anchor}
        placement="bottom start"
        aria-label={open ? labels.labelOf(open) : undefined}
        isOpen={open !== undefined}
        onOpenChange={isOpen => {
          if (!isOpen) grid.close();
        }}
      >
        {open ? (
          <Choices
            {...props}
            place={open}
            onParty={party => {
              grid.setParty(open, party);
              grid.close();
            }}
            onLetters={value => {
              grid.setLetters(open, () => value);
              grid.close();
            }}
          />
        ) : null}
      </Popover>
    </div>
  );
}

/** The row has said its name already. */
function withoutTitle(message: string, title: string): string {
  const start = `${title} has `;
  return message.startsWith(start)
    ? `Has ${message.slice(start.length)}`
    : message;
}

function Choices(
  props: EditGridProps & {
    place: Place;
    onParty: (party: string | undefined) => void;
    onLetters: (value: CellValue | undefined) => void;
  },
) {
  const { view, matrix, place, titles, onParty, onLetters } = props;
  const role = view.scheme.roles[place.column];
  return place.row === ROLES_ROW ? (
    <RolePicker
      role={role}
      party={matrix.parties[role.id]}
      titles={titles}
      onChoose={onParty}
    />
  ) : (
    <LetterMenu
      value={matrix.cells[view.scheme.activities[place.row].id]?.[role.id]}
      onChoose={onLetters}
    />
  );
}
