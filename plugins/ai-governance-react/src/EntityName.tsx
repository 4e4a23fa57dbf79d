import { ReactNode } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { aiGovernanceReactTranslationRef } from './translation';
import styles from './EntityName.module.css';

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}

/**
 * An entity by its title, linked to its page. One that is missing in the
 * catalog is text that says so; a title saves a look-up.
 *
 * @public
 */
export function EntityName(props: {
  entityRef: string;
  title?: string;
  state?: 'found' | 'missing';
  hideIcon?: boolean;
}): ReactNode {
  const { entityRef, title, state = 'found', hideIcon = true } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  if (state === 'missing') {
    return (
      <span title={entityRef}>
        {title ?? nameOf(entityRef)}{' '}
        <span className={styles.missing}>({t('missingEntity')})</span>
      </span>
    );
  }
  return (
    <EntityRefLink
      className={styles.link}
      entityRef={entityRef}
      hideIcon={hideIcon}
      disableTooltip
    >
      {title}
    </EntityRefLink>
  );
}
