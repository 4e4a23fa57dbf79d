import { CardFields } from './cardFields';
import { joinLicenses, readLicense } from './licenses';

/** `license`, `license_name` and `license_link` as `spec.license`. */
export function readLicenseFields(fields: CardFields) {
  const ids = fields.texts('license');
  const name = fields.text('license_name');
  const link = fields.text('license_link');
  if (ids.length === 0) {
    fields.note('license', 'is missing: it counts as not recorded');
    return undefined;
  }
  const isOther = ids.length === 1 && ids[0].toLowerCase() === 'other';
  const licenses = isOther && name ? [readLicense(name)] : ids.map(readLicense);
  for (const { expression, remark } of licenses) {
    if (remark)
      fields.note('license', `${expression}: ${remark}`, ids.join(', '));
  }
  if (isOther && !name) {
    fields.note(
      'license',
      'is other without license_name: say which license it is',
    );
  }
  if (licenses.length > 1) {
    fields.note(
      'license',
      'lists several: read as all of them at once',
      ids.join(', '),
    );
  }
  const url =
    link && /^https?:\/\/[^\s/?#]+[^\s]*$/.test(link) ? link : undefined;
  if (link && !url) {
    fields.note('license_link', 'is no web address: left out', link);
  }
  return {
    expression: joinLicenses(licenses.map(({ expression }) => expression)),
    ...(name ? { name } : {}),
    ...(url ? { url } : {}),
  };
}
