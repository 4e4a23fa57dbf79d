import { useState } from 'react';
import type {
  Scheme,
  SchemeView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Radio, RadioGroup } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { differingParts, SchemePart } from './schemeDraft';
import { useKindsText } from './useKindsText';
import styles from './scheme.module.css';

type Side = 'mine' | 'theirs';

const titles = {
  roles: 'ownership.scheme.roles',
  activities: 'ownership.scheme.activities',
  templates: 'ownership.scheme.templates',
  mostAssetsPerPerson: 'ownership.scheme.mostAssets',
  escalationMinutes: 'ownership.scheme.escalation',
} as const;

/** Two versions of the rules; for each part that differs one is chosen. */
export function SchemeConflict(props: {
  mine: Scheme;
  theirs: SchemeView;
  onTake: (merged: Scheme) => void;
}) {
  const { mine, theirs, onTake } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const textOf = usePartText();
  const parts = differingParts(mine, theirs.scheme);
  const [chosen, setChosen] = useState<Partial<Record<SchemePart, Side>>>({});
  const merge = (): Scheme => ({
    ...theirs.scheme,
    ...Object.fromEntries(
      parts
        .filter(part => chosen[part] !== 'theirs')
        .map(part => [part, mine[part]]),
    ),
  });
  const who = theirs.changedBy
    ? parseEntityRef(theirs.changedBy, { defaultKind: 'user' }).name
    : t('ownership.scheme.conflict.somebody');
  return (
    <section className={styles.conflict}>
      <Alert
        status="warning"
        icon
        role="alert"
        title={t('ownership.scheme.conflict.title')}
        description={t('ownership.scheme.conflict.why', {
          who,
          revision: `${theirs.revision}`,
        })}
      />
      {parts.map(part => (
        <RadioGroup
          key={part}
          label={t('ownership.scheme.conflict.take', { part: t(titles[part]) })}
          value={chosen[part] ?? 'mine'}
          onChange={side =>
            setChosen({
              ...chosen,
              [part]: side === 'theirs' ? 'theirs' : 'mine',
            })
          }
        >
          <Radio value="mine">
            {t('ownership.scheme.conflict.mine')}: {textOf(part, mine)}
          </Radio>
          <Radio value="theirs">
            {t('ownership.scheme.conflict.theirs')}:{' '}
            {textOf(part, theirs.scheme)}
          </Radio>
        </RadioGroup>
      ))}
      <div>
        <Button variant="primary" onPress={() => onTake(merge())}>
          {t('ownership.scheme.conflict.apply')}
        </Button>
      </div>
    </section>
  );
}

/** A part of the rules in one line. */
function usePartText() {
  const kindsText = useKindsText();
  return (part: SchemePart, scheme: Scheme): string => {
    switch (part) {
      case 'roles':
      case 'activities':
        return scheme[part].map(({ title }) => title).join(', ');
      case 'templates':
        return scheme.templates
          .map(({ kinds, cells }) => {
            const letters = Object.values(cells).flatMap(row =>
              Object.values(row),
            );
            return `${kindsText(kinds)}: ${letters.join(' ')}`;
          })
          .join('; ');
      case 'mostAssetsPerPerson':
        return `${scheme.mostAssetsPerPerson}`;
      default:
        return Object.entries(scheme.escalationMinutes)
          .map(([severity, minutes]) => `${severity} ${minutes}`)
          .join(', ');
    }
  };
}
