import type { Role } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyPicker } from '../../PartyPicker';
import { PartyTitles } from '../usePartyTitles';
import styles from './grid.module.css';

/** Names who plays a role, or leaves it vacant. */
export function RolePicker(props: {
  role: Role;
  party: string | undefined;
  titles: PartyTitles;
  onChoose: (party: string | undefined) => void;
}) {
  const { role, party, titles, onChoose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const hasLeft = party !== undefined && titles.stateOf(party) === 'left';
  return (
    <div className={styles.picker}>
      <PartyPicker
        // The cell was opened to choose a party.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t('ownership.matrix.whoPlays', { role: role.title })}
        description={role.description}
        value={undefined}
        onChange={chosen => {
          if (chosen) onChoose(chosen);
        }}
      />
      {party ? (
        <>
          <Text variant="body-small" color="secondary">
            {hasLeft
              ? t('ownership.words.party.left', { ref: party })
              : t('ownership.matrix.playedNow', {
                  party: titles.titleOf(party),
                })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChoose(undefined)}
          >
            {t('ownership.matrix.leaveVacant')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
