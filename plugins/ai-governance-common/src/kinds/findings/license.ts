import { isModelEntity } from '../entities';
import { RELATION_DERIVED_FROM } from '../relationTypes';
import { relationsOf } from '../relations';
import { FindingRule, isAbsent, listed } from './finding';

/** Parts of license names that ask for a look by a lawyer before reuse. */
const RESTRICTIVE =
  /(?:^|[\s(-])(?:A?GPL|SSPL|BUSL|CC-BY-NC|CC-BY-ND|CC-BY-SA|Elastic|OpenRAIL|RAIL|LicenseRef)/i;

/** Whether a license has conditions that a reuse has to be checked for. @public */
export function isRestrictiveLicense(license?: {
  expression?: string;
  restrictions?: string[];
}): boolean {
  return (
    !isAbsent(license?.restrictions) ||
    RESTRICTIVE.test(license?.expression ?? '')
  );
}

/** The license of a base model is restrictive: somebody has to review it. @internal */
export const licenseFindings: FindingRule = (entity, { entityOf }) => {
  if (!isModelEntity(entity) || !entityOf) return [];
  const bases = relationsOf(entity).filter(({ type, targetRef }) => {
    const base = entityOf(targetRef);
    return (
      type === RELATION_DERIVED_FROM &&
      base !== undefined &&
      isModelEntity(base) &&
      isRestrictiveLicense(base.spec.license)
    );
  });
  if (!bases.length) return [];
  const refs = listed(bases.map(({ targetRef }) => targetRef));
  return [
    {
      id: 'license-review-missing',
      title: 'License review missing',
      severity: 'warning',
      fields: bases.map(({ field }) => field),
      message: `It is made from ${refs}, whose license has conditions`,
      fix: 'Have the license reviewed before the model is used',
    },
  ];
};
