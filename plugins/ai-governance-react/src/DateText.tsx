import { formatDate, formatExactDate } from './formatDate';

/**
 * A date in words, with the full date and zone in its tooltip.
 *
 * @public
 */
export function DateText(props: { value: string }) {
  return (
    <time dateTime={props.value} title={formatExactDate(props.value)}>
      {formatDate(props.value)}
    </time>
  );
}
