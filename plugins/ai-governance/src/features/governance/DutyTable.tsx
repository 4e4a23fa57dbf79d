import { Fragment } from 'react';
import { describeFeature } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './governance.module.css';
import { Duty } from './remitOf';

/** What a role may do, with the permission that it needs besides. */
export function DutyTable(props: {
  title: string;
  why: string;
  duties: readonly Duty[];
  hasLetters?: boolean;
}) {
  const { title, why, duties, hasLetters } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (duties.length === 0) return null;
  const lettersOf = ({ raci }: Duty) =>
    raci.length
      ? t('governance.also', {
          letters: raci
            .map(letter => t(`governance.letter.${letter}`))
            .join(t('governance.or')),
        })
      : t('governance.onlyOwner');
  return (
    <Flex direction="column" gap="2">
      <div>
        <Text as="h3" variant="title-x-small">
          {title}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {why}
        </Text>
      </div>
      <div
        className={styles.scroll}
        role="region"
        aria-label={title}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('governance.task')}</th>
              <th scope="col">{t('governance.feature')}</th>
              {hasLetters ? <th scope="col">{t('governance.who')}</th> : null}
              <th scope="col">{t('governance.permission')}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map(duty => (
              <tr key={duty.id}>
                <th scope="row">{duty.what}</th>
                <td>{describeFeature(duty.feature)}</td>
                {hasLetters ? <td>{lettersOf(duty)}</td> : null}
                <td>
                  <PermissionName name={duty.permission} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Flex>
  );
}

/** A permission by its id, which breaks between its parts only. */
function PermissionName({ name }: { name: string }) {
  return (
    <code>
      {name.split(/(?<=\.)/).map(part => (
        <Fragment key={part}>
          <span>{part}</span>
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
