import * as v from 'valibot';

// Fields that every file of a pack shares.

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an id in lower-case letters, digits and single hyphens.'),
);

export const day = v.pipe(
  v.string('Write a date in quotes as "YYYY-MM-DD".'),
  v.isoDate('Write a date as "YYYY-MM-DD".'),
);

export const link = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'Write a link that starts with https://.'));

export const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Write something here or leave the key out.'),
);

/** A list in which nothing stands twice; `toKey` says what counts as the same. */
export const distinct = <T extends string>(item: v.GenericSchema<T>) =>
  v.pipe(
    v.array(item),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const seen = new Set<T>();
      for (const [index, value] of dataset.value.entries()) {
        if (seen.has(value)) {
          const path: [v.ArrayPathItem] = [
            { type: 'array', origin: 'value', input: dataset.value, key: index, value },
          ];
          addIssue({ message: `"${value}" stands here twice. Remove one.`, path });
        }
        seen.add(value);
      }
    }),
  );
