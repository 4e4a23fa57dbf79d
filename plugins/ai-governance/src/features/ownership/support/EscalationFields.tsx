import { useState } from 'react';
import {
  severities,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  ButtonIcon,
  NumberField,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { moved, OrderButtons } from '../OrderButtons';
import { ContactFields, Problems } from './ContactFields';
import { newStep, StepDraft } from './supportDraft';
import styles from './support.module.css';

/** The most steps that a path can have. */
const MOST_STEPS = 10;

/** Who is called next, in order; each step has a contact and its times. */
export function EscalationFields(props: {
  steps: StepDraft[];
  usual: SupportView['escalationMinutes'];
  problems: Problems;
  onChange: (steps: StepDraft[]) => void;
}) {
  const { steps, usual, problems, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [said, setSaid] = useState('');
  const replace = (changed: StepDraft) =>
    onChange(steps.map(step => (step.key === changed.key ? changed : step)));
  return (
    <>
      <ol className={styles.formSteps}>
        {steps.map((step, index) => (
          <li key={step.key} className={styles.formStep}>
            <div className={styles.formStepHead}>
              <Text as="span" weight="bold">
                {t('ownership.support.stepOf', { step: `${index + 1}` })}
              </Text>
              <OrderButtons
                name={t('ownership.support.form.stepName', {
                  step: `${index + 1}`,
                })}
                index={index}
                count={steps.length}
                onMove={to => {
                  onChange(moved(steps, index, to));
                  setSaid(
                    t('ownership.support.form.moved', {
                      place: `${to + 1}`,
                      total: `${steps.length}`,
                    }),
                  );
                }}
              />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine />}
                aria-label={t('ownership.support.form.removeStep', {
                  step: `${index + 1}`,
                })}
                onPress={() =>
                  onChange(steps.filter(other => other.key !== step.key))
                }
              />
            </div>
            <ContactFields
              at={`escalation.${index}.contact`}
              value={step.contact}
              problems={problems}
              onChange={contact => replace({ ...step, contact })}
            />
            <div className={styles.minutes}>
              {severities.map(severity => (
                <NumberField
                  key={severity}
                  size="small"
                  label={t('ownership.support.form.minutes', { severity })}
                  placeholder={t('ownership.support.form.usual', {
                    minutes: `${usual[severity]}`,
                  })}
                  minValue={1}
                  maxValue={10_080}
                  value={step.minutes[severity] ?? NaN}
                  onChange={value =>
                    replace({
                      ...step,
                      minutes: {
                        ...step.minutes,
                        [severity]: Number.isNaN(value) ? undefined : value,
                      },
                    })
                  }
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={steps.length >= MOST_STEPS}
          onPress={() => onChange([...steps, newStep(steps)])}
        >
          {t('ownership.support.form.addStep')}
        </Button>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
