import { ReactNode } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { aiGovernanceReactTranslationRef } from './translation';
import styles from './EntityName.module.css';

function isEntityRef(ref: string): boolean {
  try {
    return Boolean(parseEntityRef(ref));
  } catch {
    return false;
  }
}

function nameOf(ref: string): string {
  return isEntityRef(ref) ? parseEntityRef(ref).name : ref;
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
  const addressOf = useEntityRefLink();
  if (state === 'missing' || !isEntityRef(entityRef)) {
    return (
      <span title={entityRef}>
        {title ?? nameOf(entityRef)}{' '}
        {state === 'missing' ? (
          <span className={styles.missing}>({t('missingEntity')})</span>
        ) : null}
      </span>
    );
  }
  return (
    <Link className={styles.link} href={addressOf(entityRef)} title={entityRef}>
      {title ?? (
        <EntityDisplayName
          entityRef={entityRef}
          hideIcon={hideIcon}
          disableTooltip
        />
      )}
    </Link>
  );
}
