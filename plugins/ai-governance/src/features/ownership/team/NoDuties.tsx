import { AsOf, EmptyState } from '@aigov/backstage-plugin-ai-governance-react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { ownershipRouteRef } from '../../../routes';
import { aiGovernanceTranslationRef } from '../../../translation';
import { optionOf } from '../useParties';

/** What would stand here, and how it gets here. */
export function NoDuties(props: { asOf: string | null }) {
  const { entity } = useEntity();
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const list = useRouteRef(ownershipRouteRef);
  return (
    <>
      <EmptyState
        title={t('ownership.team.empty', {
          name: optionOf(entity).title,
        })}
        why={t('ownership.team.emptyWhy')}
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
