import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import { lazy, Suspense, useState } from 'react';
import { useUsedAssets } from './queries';
import { usageTranslationRef } from './translation';
import styles from './usage.module.css';
import { useSeen } from './useSeen';

// Most entities use no AI: what draws it is loaded when there is some.
const UsedAssets = lazy(() =>
  import('./UsedAssets').then(m => ({ default: m.UsedAssets })),
);
const HowToDeclare = lazy(() =>
  import('./HowToDeclare').then(m => ({ default: m.HowToDeclare })),
);

/** The AI of an existing entity in short; one line where there is none. */
export function AiUsageCard() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(usageTranslationRef);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const usage = useUsedAssets(entityRef, { enabled: useSeen(element) });
  return (
    <div ref={setElement}>
      <EntityInfoCard title={t('title')} className={styles.whole}>
        <AsyncView
          query={usage}
          part={t('part')}
          permission="ai-governance.usage.read"
        >
          {data =>
            data.items.length ? (
              <Suspense fallback={<Skeleton width="100%" height={80} />}>
                <UsedAssets usage={data} />
              </Suspense>
            ) : (
              <Nothing isRestricted={data.restricted} />
            )
          }
        </AsyncView>
      </EntityInfoCard>
    </div>
  );
}

function Nothing(props: { isRestricted?: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const { t } = useTranslationRef(usageTranslationRef);
  return (
    <Flex direction="column" gap="2">
      <Text as="p">{t('empty')}</Text>
      {props.isRestricted ? <Text as="p">{t('restricted')}</Text> : null}
      <Text as="p" variant="body-small" color="secondary">
        {t('emptyWhy')}
      </Text>
      <Accordion onExpandedChange={setAsked}>
        <AccordionTrigger level={4} title={t('howTo')} />
        <AccordionPanel>
          {isAsked ? (
            <Suspense fallback={<Skeleton width="100%" height={80} />}>
              <HowToDeclare />
            </Suspense>
          ) : null}
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
}
