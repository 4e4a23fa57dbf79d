import { AsOf, EmptyState } from '@aigov/backstage-plugin-ai-governance-react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { ownershipRouteRef } from '../../../routes';
import { aiGovernanceTranslationRef } from '../../../translation';
import { optionOf } from '../useParties';
import { dutiesTranslationRef } from './translation';

/** What would stand here, and how it gets here. */
export function NoDuties(props: { asOf: string | null }) {
  const { entity } = useEntity();
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { t: words } = useTranslationRef(dutiesTranslationRef);
  const list = useRouteRef(ownershipRouteRef);
  return (
    <>
      <EmptyState
        title={words('empty', {
          name: optionOf(entity).title,
        })}
        why={words('emptyWhy')}
        action={
          <ButtonLink variant="secondary" href={list()}>
            {t('ownership.team.emptyAction')}
          </ButtonLink>
        }
      />
      <AsOf at={props.asOf} source={t('ownership.words.source')} />
    </>
  );
}
