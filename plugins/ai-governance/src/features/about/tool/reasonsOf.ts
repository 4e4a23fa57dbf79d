import { AIToolSpec } from '@aigov/backstage-plugin-ai-governance-common';
import { formatPeriod, isZeroPeriod } from '../parts/formatWords';
import { AboutText } from '../translation';

/** Why data may or may not be put in: what happens to it, as recorded. */
export function reasonsOf(
  { contract, data }: AIToolSpec,
  t: AboutText,
): string[] {
  const { vendorRetention, trainsOnCustomerData } = contract?.terms ?? {};
  const { enabled, retention } = data?.promptLogging ?? {};
  const reasons: Array<string | undefined> = [
    vendorRetention && keeps(vendorRetention, t),
    trainsOnCustomerData === undefined
      ? undefined
      : t(trainsOnCustomerData ? 'whyTrains' : 'whyTrainsNot'),
    contract?.dpa?.signed === undefined
      ? undefined
      : t(contract.dpa.signed ? 'whyDpa' : 'whyNoDpa'),
    enabled && retention
      ? t('whyLogs', { period: formatPeriod(retention) })
      : undefined,
    data?.residency?.length
      ? t('whyStays', { regions: data.residency.join(', ') })
      : undefined,
    ...(data?.transfers ?? []).map(({ country = '', mechanism }) =>
      mechanism
        ? t('whyTransfer', { country, mechanism })
        : t('whyTransferOnly', { country }),
    ),
  ];
  return reasons.flatMap(reason => (reason ? [reason] : []));
}

function keeps(period: string, t: AboutText) {
  return isZeroPeriod(period)
    ? t('whyKeepsNothing')
    : t('whyKeeps', { period: formatPeriod(period) });
}
