import type { OwnershipRow, ResponsibilityRow } from './views';

/** The columns of the list of all assets, on screen and in CSV. @public */
export const ownershipColumns = [
  { id: 'title', title: 'Name', value: (row: OwnershipRow) => row.title },
  {
    id: 'entityRef',
    title: 'Entity ref',
    value: (row: OwnershipRow) => row.entityRef,
  },
  { id: 'kind', title: 'Kind', value: (row: OwnershipRow) => row.kind },
  { id: 'owner', title: 'Owner', value: (row: OwnershipRow) => row.owner },
  {
    id: 'accountable',
    title: 'Accountable',
    value: (row: OwnershipRow) => row.accountable.join('; '),
  },
  { id: 'state', title: 'Matrix', value: (row: OwnershipRow) => row.state },
  {
    id: 'complete',
    title: 'Complete',
    value: (row: OwnershipRow) => row.complete,
  },
  {
    id: 'vacant',
    title: 'Vacant roles',
    value: (row: OwnershipRow) => row.vacant,
  },
  {
    id: 'findings',
    title: 'Findings',
    value: (row: OwnershipRow) =>
      row.findings.map(({ message }) => message).join('\n'),
  },
];

/** What one party answers for, in CSV: a line per asset. @public */
export const responsibilityColumns = [
  { id: 'title', title: 'Name', value: (row: ResponsibilityRow) => row.title },
  {
    id: 'entityRef',
    title: 'Entity ref',
    value: (row: ResponsibilityRow) => row.entityRef,
  },
  { id: 'kind', title: 'Kind', value: (row: ResponsibilityRow) => row.kind },
  { id: 'via', title: 'Via', value: (row: ResponsibilityRow) => row.via },
  {
    id: 'duties',
    title: 'Duties',
    value: (row: ResponsibilityRow) =>
      row.duties
        .map(({ activity, role, letter }) => `${letter} ${activity} (${role})`)
        .join('; '),
  },
  {
    id: 'findings',
    title: 'Findings',
    value: (row: ResponsibilityRow) =>
      row.findings.map(({ message }) => message).join('\n'),
  },
];
