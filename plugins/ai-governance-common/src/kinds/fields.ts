import { z } from 'zod';

/**
 * The building blocks of the specs. Every pattern carries its own way out, as
 * the error message of the field that does not match.
 */

/** ISO 8601 duration, such as PT1H or P30D. @public */
export const DURATION_PATTERN =
  /^P(?!$)(?:\d+(?:\.\d+)?W|(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/;

/** A day, such as 2027-09-30. @public */
export const DATE_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** An address that a browser can open safely. @public */
export const URL_PATTERN = /^https?:\/\/[^\s/?#]+[^\s]*$/;

/** An entity ref whose kind may be left out where a default is known. @public */
export const ENTITY_REF_PATTERN =
  /^(?:[A-Za-z][A-Za-z0-9]{0,62}:)?(?:[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** An entity ref that has to name its kind. @public */
export const FULL_ENTITY_REF_PATTERN =
  /^[A-Za-z][A-Za-z0-9]{0,62}:(?:[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/**
 * An object whose known fields are checked and whose other fields are kept.
 * The type stays closed, so that a misspelt field in code does not compile.
 * @internal
 */
export function open<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}

const isRealDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** @internal */
export const text = z.string().min(1, 'write some text or leave the field out');

/** @internal */
export const texts = z.array(text);

/** @internal */
export const flag = z.boolean();

/** @internal */
export const duration = z
  .string()
  .regex(
    DURATION_PATTERN,
    'write an ISO 8601 duration, for example PT1H for one hour, P30D for thirty days or P24M for two years',
  );

const A_DAY = 'write a day as YYYY-MM-DD, for example 2027-09-30';

/** @internal */
export const day = z
  .string()
  .regex(DATE_PATTERN, A_DAY)
  .refine(
    value => !DATE_PATTERN.test(value) || isRealDay(value),
    'the calendar has no such day: correct the month or the day',
  );

/** @internal */
export const url = z
  .string()
  .regex(
    URL_PATTERN,
    'write a full address that starts with https:// or http://',
  );

/** @internal */
export const ref = z
  .string()
  .regex(
    ENTITY_REF_PATTERN,
    'write an entity ref as kind:namespace/name, for example group:default/support-ml',
  );

/** @internal */
export const fullRef = z
  .string()
  .regex(
    FULL_ENTITY_REF_PATTERN,
    'write an entity ref that names its kind, for example model:default/triage or api:default/intent-api',
  );
