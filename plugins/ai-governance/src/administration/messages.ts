/** The words of the frame of administration. */
export const administrationMessages = {
  title: 'Administration',
  loading: 'Loading administration',
  nothing: 'Everything that is administered here is switched off',
  nothingWhy:
    'Imports, activity, ownership and the team page are off in the configuration of this portal (aiGovernance.<feature>.enabled).',
  section: {
    imports: 'Imports',
    activity: 'Activity',
    ownership: 'Ownership rules',
    team: 'Who governs',
  },
} as const;
