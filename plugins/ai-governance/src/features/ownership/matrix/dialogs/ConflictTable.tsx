import {
  MatrixDifference,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyTitles } from '../usePartyTitles';
import styles from './dialogs.module.css';
import { useChangeText } from './useChangeText';

const sides = ['mine', 'theirs'] as const;

/** Mine, theirs, and which to take; what is open stands first. */
export function ConflictTable(props: {
  differences: MatrixDifference[];
  openAtFirst: number;
  scheme: Pick<Scheme, 'roles' | 'activities'>;
  titles: PartyTitles;
  onTake: (index: number, take: 'mine' | 'theirs') => void;
}) {
  const { differences, openAtFirst, scheme, titles, onTake } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { placeOf, valueOf } = useChangeText(scheme, titles);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('ownership.matrix.what')}</th>
            <th scope="col">{t('ownership.matrix.conflict.mine')}</th>
            <th scope="col">{t('ownership.matrix.conflict.theirs')}</th>
            <th scope="col">{t('ownership.matrix.conflict.take')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference, index) => {
            const { activity, role, take } = difference;
            const place = placeOf(difference);
            return (
              <tr
                key={`${activity} ${role}`}
                className={index < openAtFirst ? styles.open : undefined}
              >
                <th scope="row">{place}</th>
                {sides.map(side => (
                  <td
                    key={side}
                    className={take && take !== side ? styles.left : undefined}
                  >
                    {valueOf(difference, difference[side])}
                  </td>
                ))}
                <td>
                  <fieldset
                    className={styles.choices}
                    aria-label={t('ownership.matrix.conflict.takeFor', {
                      place,
                    })}
                  >
                    {sides.map(side => (
                      <label key={side}>
                        <input
                          type="radio"
                          name={`take ${activity} ${role}`}
                          checked={take === side}
                          onChange={() => onTake(index, side)}
                        />
                        {t(`ownership.matrix.conflict.${side}`)}
                      </label>
                    ))}
                  </fieldset>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
