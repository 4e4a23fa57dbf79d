import { durationText, listText, phrase } from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';

const group = 'Quality';

/** @internal */
export const qualityRows: ComparisonRow[] = [
  {
    id: 'acceptance',
    group,
    label: 'Has to reach',
    of: byKind({
      model: ({ acceptance = [] }) =>
        listText(
          acceptance.map(({ metric, operator, threshold, dataset, slice }) =>
            phrase(
              metric,
              operator,
              threshold,
              dataset && `on ${dataset}`,
              slice && `(${slice})`,
            ),
          ),
        ),
    }),
  },
  {
    id: 'quality-goals',
    group,
    label: 'Quality goals',
    of: byKind({
      dataset: ({ quality = {} }) =>
        listText(
          (
            ['completeness', 'accuracy', 'consistency', 'freshness'] as const
          ).map(name => {
            const { operator, threshold } = quality[name] ?? {};
            return threshold === undefined
              ? undefined
              : phrase(
                  name,
                  operator,
                  typeof threshold === 'string'
                    ? durationText(threshold)
                    : threshold,
                );
          }),
        ),
    }),
  },
  {
    id: 'limitations',
    group,
    label: 'Limitations',
    important: true,
    of: e => listText(e.spec.limitations),
  },
  {
    id: 'biases',
    group,
    label: 'Biases',
    of: byKind({ dataset: s => listText(s.biases) }),
  },
  {
    id: 'tradeoffs',
    group,
    label: 'Trade-offs',
    of: byKind({ model: s => listText(s.tradeoffs) }),
  },
  {
    id: 'ethical-considerations',
    group,
    label: 'Ethical considerations',
    of: byKind({
      model: ({ ethicalConsiderations = [] }) =>
        listText(
          ethicalConsiderations.map(({ risk, mitigation }) =>
            mitigation ? `${risk ?? 'Risk'}: ${mitigation}` : risk,
          ),
        ),
    }),
  },
  {
    id: 'explainability',
    group,
    label: 'Explained by',
    of: byKind({ model: s => s.explainability?.method }),
  },
  {
    id: 'certifications',
    group,
    label: 'Certificates of the vendor',
    of: byKind({
      tool: s =>
        listText(
          (s.vendor?.certifications ?? []).map(({ name, validUntil }) =>
            phrase(name, validUntil && `until ${validUntil}`),
          ),
        ),
    }),
  },
];
