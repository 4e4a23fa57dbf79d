import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * The words of the shared components.
 *
 * @public
 */
export const aiGovernanceReactTranslationRef = createTranslationRef({
  id: 'ai-governance-react',
  messages: {
    loading: 'Loading {{part}}',
    failed: 'Could not load {{part}}',
    outdated: 'Could not refresh {{part}}: what you see may be out of date',
    retry: 'Retry',
    forbidden: 'You may not see {{part}}',
    forbiddenWhy:
      'This needs the permission {{permission}}. {{granter}} can grant it.',
    forbiddenWhyUnnamed: '{{granter}} can grant the permission for it.',
    granterUnknown: 'An administrator of this portal',
    granterTeam: 'The governance team ({{team}})',
    notRecorded: 'Not recorded',
    missingEntity: 'not in the catalog, or hidden from you',
    asOf: 'As of',
    asOfNever: 'Not read yet',
    from: 'from {{source}}',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy: select the text and copy it by hand',
    close: 'Close',
    exportRows_one: 'Export {{rows}} row as CSV',
    exportRows_other: 'Export {{rows}} rows as CSV',
    exportRowsAs_one: 'Export {{rows}} row as {{format}}',
    exportRowsAs_other: 'Export {{rows}} rows as {{format}}',
    exportAs: 'Export as {{format}}',
    exporting: 'Exporting…',
    exportFailed: 'Could not export: {{reason}}',
    statusMet: 'Met',
    statusNotMet: 'Not met',
    statusStale: 'Stale',
    statusUnknown: 'Unknown',
    statusDraft: 'Draft',
    statusNotApplicable: 'Not applicable',
  },
});
