import { importOutcomes } from '@aigov/backstage-plugin-ai-governance-common';
import {
  urlChoice,
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';

const fields = {
  source: urlText(),
  namespace: urlText(),
  outcome: urlChoice([...importOutcomes, 'all'], 'all'),
  cursor: urlText(),
};

/** Which files are shown, as the address says it. */
export function useImportsState() {
  const [state, change] = useUrlState(fields);
  return { state, change };
}

/** @see useImportsState */
export type ImportsState = ReturnType<typeof useImportsState>;
