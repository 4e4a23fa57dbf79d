import {
  AsyncView,
  DateText,
} from '@aigov/backstage-plugin-ai-governance-react';
import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import styles from '../parts/parts.module.css';
import { SafeLink } from '../parts/SafeLink';
import { useAiEntity } from '../parts/useAiEntity';
import { useProvenance } from '../queries';
import { aboutTranslationRef } from '../translation';

/** Where the facts of the page come from, and what was remarked on the way. */
export function ProvenanceLine() {
  const entity = useAiEntity();
  const { t } = useTranslationRef(aboutTranslationRef);
  const provenance = useProvenance(stringifyEntityRef(entity));
  return (
    <section aria-label={t('provenance')}>
      <Text as="h4" variant="body-small" weight="bold">
        {t('provenance')}
      </Text>
      <AsyncView
        query={provenance}
        part={t('provenancePart')}
        permission="ai-governance.imports.read"
        height={20}
      >
        {({ imported, format = '', sourceId = '', file, readAt, findings }) => (
          <Flex direction="column" gap="1">
            <Text as="p" variant="body-small" color="secondary">
              {imported ? (
                <>
                  {t('importedFrom', {
                    format,
                    id: sourceId,
                    file: file ?? '',
                  })}{' '}
                  {readAt ? <DateText value={readAt} /> : null}
                </>
              ) : (
                <Declared entity={entity} />
              )}
            </Text>
            {findings.length ? (
              <ul className={styles.list}>
                {findings.map(({ field, message, value }) => (
                  <li key={`${field} ${message}`}>
                    <code className={styles.code}>{field}</code>: {message}
                    {value ? ` (${value})` : null}
                  </li>
                ))}
              </ul>
            ) : null}
          </Flex>
        )}
      </AsyncView>
    </section>
  );
}

/** The file that an entity was read from, as the catalog notes it. */
function Declared(props: { entity: Entity }) {
  const { t } = useTranslationRef(aboutTranslationRef);
  const location =
    props.entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  if (!location) return <>{t('declaredByHand')}</>;
  const target = location.replace(/^(?:url|file):/, '');
  return <>{t('declaredIn', { place: <SafeLink to={target} /> })}</>;
}
