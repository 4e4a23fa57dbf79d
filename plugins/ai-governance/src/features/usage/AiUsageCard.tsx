import {
  AsOf,
  AsyncView,
  EntityName,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { HowToDeclare } from './HowToDeclare';
import { useUsedAssets } from './queries';
import { RetirementText } from './RetirementText';
import { usageTranslationRef } from './translation';
import type { Usage } from './usage';
import styles from './usage.module.css';
import { UsageSummary } from './UsageSummary';
import { useSeen } from './useSeen';
import { ViaPath } from './ViaPath';

const FIRST_ROWS = 5;

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
              <Used usage={data} />
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
  const { t } = useTranslationRef(usageTranslationRef);
  return (
    <Flex direction="column" gap="2">
      <Text as="p">{t('empty')}</Text>
      {props.isRestricted ? <Text as="p">{t('restricted')}</Text> : null}
      <Text as="p" variant="body-small" color="secondary">
        {t('emptyWhy')}
      </Text>
      <Accordion>
        <AccordionTrigger level={4} title={t('howTo')} />
        <AccordionPanel>
          <HowToDeclare />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
}

function Used(props: { usage: Usage }) {
  const { items, asOf } = props.usage;
  const { t } = useTranslationRef(usageTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, FIRST_ROWS);
  const hidden = items.length - shown.length;
  return (
    <Flex direction="column" gap="3">
      <UsageSummary usage={props.usage} />
      <ul className={styles.rows} aria-label={t('part')}>
        {shown.map(row => (
          <li key={row.entityRef}>
            <EntityName
              entityRef={row.entityRef}
              title={row.title}
              state={row.state}
              hideIcon={false}
            />{' '}
            <span className={styles.note}>
              {row.pinnedVersion
                ? t('pinnedTo', { version: row.pinnedVersion })
                : t('notPinnedShort')}
              {row.direct ? null : (
                <>
                  {' · '}
                  <ViaPath row={row} />
                </>
              )}
            </span>
            {row.retirement && row.retirement.state !== 'later' ? (
              <div>
                <RetirementText retirement={row.retirement} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {hidden ? (
        <Button variant="tertiary" size="small" onPress={() => setOpen(true)}>
          {t('showAll', { count: hidden })}
        </Button>
      ) : null}
      <AsOf at={asOf} source={t('catalogSource')} />
    </Flex>
  );
}
