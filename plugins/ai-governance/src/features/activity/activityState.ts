import {
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';

const fields = {
  who: urlText(),
  entity: urlText(),
  feature: urlText(),
  from: urlText(),
  to: urlText(),
};

/** Which changes are shown, as the address says it. */
export function useActivityState() {
  const [state, change] = useUrlState(fields);
  const isFiltered = Object.values(state).some(value => value !== '');
  const clear = () =>
    change({ who: '', entity: '', feature: '', from: '', to: '' });
  return { state, change, clear, isFiltered };
}

/** @see useActivityState */
export type ActivityState = ReturnType<typeof useActivityState>;

/** The filters of the address as the endpoint takes them. */
export function queryOf(
  state: ActivityState['state'],
  entityRef: string | undefined,
) {
  return {
    entityRef: entityRef ?? (state.entity || undefined),
    actor: state.who || undefined,
    feature: state.feature || undefined,
    from: momentOf(state.from, 0),
    to: momentOf(state.to, 1),
  };
}

/** @see queryOf */
export type ActivityQuery = ReturnType<typeof queryOf>;

/** The midnight where a day starts, or days after it; the reader's own time. */
function momentOf(day: string, daysLater: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
