import { AIToolEntity } from '../aiTool';
import { isModelEntity } from '../entities';
import { ModelEntity } from '../model';
import {
  Classification,
  classificationRank,
  classifications,
  PersonalDataLevel,
} from '../vocabulary';

/** Only `allowed` means yes; what nobody decided is never allowed. @public */
export type Allowance = 'allowed' | 'prohibited' | 'not-decided';

/** Which data may be put into a model or tool. @public */
export type DataAllowance = {
  /** Whether anybody recorded which classifications are allowed. */
  decided: boolean;
  /** Every classification in order, with its answer. */
  classifications: Array<{ value: Classification; allowance: Allowance }>;
  /** The most protected classification that is allowed. */
  upTo?: Classification;
  /** Whether data that names people may be put in. */
  personalData: Allowance;
  /** The most personal data that is recorded as allowed. */
  personalDataUpTo?: PersonalDataLevel;
  /** Whether data about customers may be put in. */
  customerData: Allowance;
  /** Data that must never be put in, in the owner's words. */
  prohibited: string[];
};

const ALL_PERSONAL_DATA = /^(?:personal[-_ ]?data|personal|pii)$/i;
const CUSTOMER_DATA = /customer/i;

function allowedClasses(
  entity: ModelEntity | AIToolEntity,
): readonly Classification[] | undefined {
  if (!isModelEntity(entity)) return entity.spec.data?.allowedClassifications;
  const limit = classificationRank(entity.spec.data?.classification);
  return limit === undefined ? undefined : classifications.slice(0, limit + 1);
}

function classAllowance(
  value: Classification,
  allowed: readonly Classification[] | undefined,
): Allowance {
  if (!allowed) return 'not-decided';
  return allowed.includes(value) ? 'allowed' : 'prohibited';
}

/** Pseudonymised data does not name people, so it does not allow what does. */
function personalAllowance(
  level: PersonalDataLevel | undefined,
  prohibited: readonly string[],
): Allowance {
  if (prohibited.some(word => ALL_PERSONAL_DATA.test(word))) {
    return 'prohibited';
  }
  if (level === undefined) return 'not-decided';
  return level === 'personal' || level === 'special-category'
    ? 'allowed'
    : 'prohibited';
}

/**
 * Which data may be put into a model or tool. A list of classifications that
 * is recorded prohibits the others; without one nothing is decided. Customer
 * data is allowed only where personal data is recorded as allowed and nothing
 * prohibits it.
 * @public
 */
export function dataAllowance(
  entity: ModelEntity | AIToolEntity,
): DataAllowance {
  const allowed = allowedClasses(entity);
  const decided = Boolean(allowed?.length);
  const prohibited = isModelEntity(entity)
    ? []
    : entity.spec.data?.prohibited ?? [];
  const level = entity.spec.data?.personalData;
  const personalData = personalAllowance(level, prohibited);
  const mostOf = classifications.filter(value => allowed?.includes(value));
  return {
    decided,
    classifications: classifications.map(value => ({
      value,
      allowance: classAllowance(value, decided ? allowed : undefined),
    })),
    ...(mostOf.length ? { upTo: mostOf[mostOf.length - 1] } : {}),
    personalData,
    ...(level ? { personalDataUpTo: level } : {}),
    customerData: prohibited.some(word => CUSTOMER_DATA.test(word))
      ? 'prohibited'
      : personalData,
    prohibited: [...prohibited],
  };
}
