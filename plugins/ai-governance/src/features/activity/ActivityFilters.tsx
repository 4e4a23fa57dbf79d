import {
  describeFeature,
  recordingFeatures,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, FieldLabel, Select } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { ActivityState } from './activityState';
import { EntityFilter } from './EntityFilter';

const EVERY = 'every';
const PEOPLE = ['user'];
const GOVERNED = ['model', 'dataset', 'aitool', 'system'];

/** Whose changes, of what, and when; all of it in the address. */
export function ActivityFilters(props: {
  activity: ActivityState;
  hasEntity: boolean;
}) {
  const { state, change, clear, isFiltered } = props.activity;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const features = [
    ...new Set([...recordingFeatures, state.feature].filter(Boolean)),
  ];
  const day = (id: 'from' | 'to') => (
    <div className={styles.day}>
      <FieldLabel label={t(`activity.${id}`)} htmlFor={`activity-${id}`} />
      <input
        id={`activity-${id}`}
        type="date"
        value={state[id]}
        min={id === 'to' ? state.from || undefined : undefined}
        max={id === 'from' ? state.to || undefined : undefined}
        onChange={({ target }) => change({ [id]: target.value })}
      />
    </div>
  );
  return (
    <div
      role="group"
      aria-label={t('activity.filters')}
      className={styles.filters}
    >
      <EntityFilter
        label={t('activity.person')}
        kinds={PEOPLE}
        value={state.who}
        onChange={who => change({ who })}
      />
      {props.hasEntity ? null : (
        <EntityFilter
          label={t('activity.entity')}
          kinds={GOVERNED}
          value={state.entity}
          onChange={entity => change({ entity })}
        />
      )}
      <Select
        label={t('activity.feature')}
        size="small"
        options={[
          { value: EVERY, label: t('activity.everyFeature') },
          ...features.map(value => ({ value, label: describeFeature(value) })),
        ]}
        value={state.feature || EVERY}
        onChange={value =>
          change({ feature: value === EVERY ? '' : String(value ?? '') })
        }
      />
      {day('from')}
      {day('to')}
      {isFiltered ? (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('activity.clear')}
        </Button>
      ) : null}
    </div>
  );
}
