import { AsOf, EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import { useState } from 'react';
import { RetirementText } from './RetirementText';
import { usageTranslationRef } from './translation';
import type { Usage } from './usage';
import styles from './usage.module.css';
import { UsageSummary } from './UsageSummary';
import { ViaPath } from './ViaPath';

const FIRST_ROWS = 5;

/** The AI that an entity uses, in short; most entities use none. */
export function UsedAssets(props: { usage: Usage }) {
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
