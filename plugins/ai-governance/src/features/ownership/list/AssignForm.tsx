import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Flex, Select, TextField } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { PartyPicker } from '../PartyPicker';
import { useScheme } from '../queries';
import styles from './list.module.css';

/** What is to be assigned, while it is chosen. */
export interface Choice {
  role?: string;
  party?: string;
  isVacant: boolean;
  reason: string;
}

/** Chooses the role, who shall play it, and why. */
export function AssignForm(props: {
  choice: Choice;
  onChange: (choice: Choice) => void;
}) {
  const { choice, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const scheme = useScheme();
  return (
    <AsyncView
      query={scheme}
      part={t('ownership.list.assignment.rolesPart')}
      permission="ai-governance.ownership.read"
      height={160}
    >
      {({ scheme: { roles } }) => (
        <Flex direction="column" gap="4" className={styles.form}>
          <div className={styles.choice}>
            <Select
              label={t('ownership.list.assignment.role')}
              placeholder={t('ownership.list.assignment.chooseRole')}
              size="small"
              options={roles.map(({ id, title, description }) => ({
                id,
                label: title,
                description,
              }))}
              value={choice.role ?? null}
              onChange={role =>
                onChange({ ...choice, role: role ? String(role) : undefined })
              }
            />
            {choice.isVacant ? null : (
              <PartyPicker
                label={t('ownership.list.assignment.party')}
                value={choice.party}
                onChange={party => onChange({ ...choice, party })}
              />
            )}
          </div>
          <Checkbox
            isSelected={choice.isVacant}
            onChange={isVacant => onChange({ ...choice, isVacant })}
          >
            {t('ownership.list.assignment.vacate')}
          </Checkbox>
          <TextField
            size="small"
            label={t('ownership.list.assignment.reason')}
            description={t('ownership.list.assignment.reasonHint')}
            maxLength={500}
            value={choice.reason}
            onChange={reason => onChange({ ...choice, reason })}
          />
        </Flex>
      )}
    </AsyncView>
  );
}
