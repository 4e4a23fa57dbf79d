import { useState } from 'react';
import type {
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex, Radio, RadioGroup } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { aiGovernanceTranslationRef } from '../../../translation';
import { differencesOf, mergePaths, Side, SupportField } from './mergeSupport';
import { FieldText } from './FieldText';
import styles from './support.module.css';

/** Two versions of a path side by side; for each difference one is chosen. */
export function SupportConflict(props: {
  base: SupportPath;
  mine: SupportPath;
  theirs: SupportView;
  isSaving: boolean;
  onSave: (path: SupportPath) => void;
  onEdit: (path: SupportPath) => void;
}) {
  const { base, mine, theirs, isSaving, onSave, onEdit } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const differences = differencesOf({ base, mine, theirs: theirs.path });
  const [chosen, setChosen] = useState<Partial<Record<SupportField, Side>>>(
    () =>
      Object.fromEntries(
        differences.map(({ field, suggested }) => [field, suggested]),
      ),
  );
  const merged = () => mergePaths(mine, theirs.path, chosen);
  const who = theirs.changedBy
    ? nameOf(theirs.changedBy)
    : t('ownership.support.conflict.somebody');
  return (
    <Flex direction="column" gap="3">
      <Alert
        status="warning"
        icon
        role="alert"
        title={t('ownership.support.conflict.title')}
        description={t('ownership.support.conflict.why', {
          who,
          revision: `${theirs.revision}`,
        })}
      />
      {differences.length === 0 ? (
        <span>{t('ownership.support.conflict.same')}</span>
      ) : (
        <div className={styles.conflict}>
          <table aria-label={t('ownership.support.conflict.title')}>
            <thead>
              <tr>
                <th scope="col">{t('ownership.support.conflict.field')}</th>
                <th scope="col">{t('ownership.support.conflict.mine')}</th>
                <th scope="col">
                  {t('ownership.support.conflict.theirs')}
                  {theirs.changedBy ? (
                    <>
                      {' · '}
                      <EntityName entityRef={theirs.changedBy} />
                    </>
                  ) : null}
                </th>
                <th scope="col">{t('ownership.support.conflict.holds')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ field }) => {
                const name = t(`ownership.support.field.${field}`);
                return (
                  <tr key={field}>
                    <th scope="row">{name}</th>
                    <td>
                      <FieldText field={field} path={mine} />
                    </td>
                    <td>
                      <FieldText field={field} path={theirs.path} />
                    </td>
                    <td>
                      <RadioGroup
                        aria-label={t('ownership.support.conflict.take', {
                          field: name,
                        })}
                        value={chosen[field]}
                        onChange={side =>
                          setChosen({
                            ...chosen,
                            [field]: side === 'mine' ? 'mine' : 'theirs',
                          })
                        }
                      >
                        <Radio value="mine">
                          {t('ownership.support.conflict.mine')}
                        </Radio>
                        <Radio value="theirs">
                          {t('ownership.support.conflict.theirs')}
                        </Radio>
                      </RadioGroup>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <Flex gap="3">
        <Button
          variant="primary"
          isPending={isSaving}
          onPress={() => onSave(merged())}
        >
          {t('ownership.support.conflict.apply')}
        </Button>
        <Button variant="secondary" onPress={() => onEdit(merged())}>
          {t('ownership.support.conflict.back')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** A person by name; the subject of a service as it is. */
function nameOf(changedBy: string): string {
  try {
    return parseEntityRef(changedBy).name;
  } catch {
    return changedBy;
  }
}
